/** Appointments: make one, check one in, cancel one, and the list of a day. */
import { ask } from '../common/dialog.js';
import { byId, make, setAttribute, setRows, setText, setTextOrHide } from '../common/dom.js';
import { badge } from '../common/frame.js';
import * as acts from './acts.js';

const LOOKS = {
  BOOKED: { look: 'accent', icon: 'right' },
  CHECKED_IN: { look: 'ok', icon: 'check' },
  CANCELLED: { look: 'off', icon: 'cross' },
  MISSED: { look: 'warn', icon: 'warn' },
};

/** @param {string} text what somebody shows: ten digits are a code, anything else an ID number */
export function whichOf(text) {
  const bare = text.replace(/[\s-]/g, '');
  return /^\d{10}$/.test(bare) ? { code: bare } : { idNumber: bare.toUpperCase() };
}

/** The ten digits as people read them out. */
export function spaced(code) {
  return code.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
}

export class Appointments {
  #words;
  #command;
  #tell;
  #taken;
  #list = [];
  #slots = [];
  #seen = '';

  /**
   * @param {() => import('../common/words.js').Words} words
   * @param {object} on
   * @param {(send: (on: object) => Promise<object>) => Promise<object|null>} on.command sends one act after the other
   * @param {(key: string, facts?: object, look?: string) => void} on.tell
   * @param {(ticket: object) => void} on.taken somebody checked in and has a number
   */
  constructor(words, { command, tell, taken }) {
    this.#words = words;
    this.#command = command;
    this.#tell = tell;
    this.#taken = taken;
    byId('appointment-day').addEventListener('change', () => this.#refresh());
    byId('appointment-service').addEventListener('change', () => this.#refresh());
    byId('appointment-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#make();
    });
    byId('check-in-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#checkIn(whichOf(byId('check-in').value));
    });
  }

  /** Draws what is known, and asks anew where something in the hall has changed. @param {string} today as 2027-01-31 */
  draw(view, today) {
    const words = this.#words();
    const services = view.bookable.map(({ id, name }) => ({ id, text: words.name(name) }));
    setRows(byId('appointment-service'), services, ({ id, text }) => make('option', { value: id }, text));
    setAttribute(byId('appointment-day'), 'min', today);
    if (!byId('appointment-day').value) byId('appointment-day').value = today;
    byId('appointment-form').hidden = services.length === 0;
    this.#drawSlots(words);
    this.#drawList(words);
    const seen = `${view.version.epoch} ${view.version.seq}`;
    if (this.#seen !== seen) {
      this.#seen = seen;
      this.#refresh();
    }
  }

  /** Forgets what it knew, as when somebody else signs in. */
  forget() {
    this.#seen = '';
    this.#list = [];
    this.#slots = [];
    byId('appointment-day').value = '';
  }

  async #refresh() {
    const day = byId('appointment-day').value;
    const service = byId('appointment-service').value;
    const [list, slots] = await Promise.all([acts.appointments(day), service ? acts.slots(service, day) : null]);
    if (day !== byId('appointment-day').value || service !== byId('appointment-service').value) return;
    this.#list = list.ok ? list.body.appointments : [];
    this.#slots = slots?.ok ? slots.body.slots : [];
    this.#drawSlots(this.#words());
    this.#drawList(this.#words());
  }

  #drawSlots(words) {
    setTextOrHide(byId('slots-none'), this.#slots.length === 0 ? words.say('slots.none') : '');
    const rows = this.#slots.map(({ time, free }) => ({ time, free, left: words.say('slots.free', { n: free }) }));
    const chosen = byId('slots').querySelector('input:checked')?.value;
    setRows(byId('slots'), rows, ({ time, free, left }) => {
      const input = make('input', { type: 'radio', name: 'slot', value: time, disabled: free === 0, checked: free > 0 && time === chosen });
      return make('label', { class: 'choice', id: `slot-${time.replace(':', '')}` }, input, make('span', {}, time, make('small', { class: 'second' }, left)));
    });
  }

  #drawList(words) {
    setText(byId('appointments-title'), words.say('appointments.title', { n: this.#list.length }));
    const rows = this.#list.map((one) => ({ ...one, name: words.name(one.service.name), word: words.say(`appointment.${one.state}`, { number: one.number ?? '' }) }));
    setRows(byId('appointment-rows'), rows, (row) => this.#row(row, words));
  }

  #row(row, words) {
    const acting = make('td', { class: 'end' });
    if (row.state === 'BOOKED') {
      const arrive = make('button', { type: 'button', class: 'quiet' }, words.say('appointment.check-in'));
      arrive.addEventListener('click', () => this.#checkIn({ appointment: row.id }));
      const cancel = make('button', { type: 'button', class: 'quiet' }, words.say('appointment.cancel'));
      cancel.addEventListener('click', () => this.#cancel(row));
      for (const button of [arrive, cancel]) button.setAttribute('aria-label', `${row.time} ${row.name} ${button.textContent}`);
      acting.append(arrive, ' ', cancel);
    } else acting.append(badge(LOOKS[row.state].look, LOOKS[row.state].icon, row.word));
    return make('tr', {}, make('th', { scope: 'row' }, row.time), make('td', {}, row.name), acting);
  }

  async #make() {
    const time = byId('slots').querySelector('input:checked')?.value;
    if (!time) return this.#tell('slots.choose', {}, 'warn');
    const request = { service: byId('appointment-service').value, day: byId('appointment-day').value, time };
    const id = byId('appointment-id').value.trim();
    const phone = byId('appointment-phone').value.trim();
    if (id) request.idNumber = id.toUpperCase();
    if (phone) request.phone = phone;
    const answer = await this.#command((on) => acts.book(request, on));
    if (!answer?.ok) return;
    for (const field of ['appointment-id', 'appointment-phone']) byId(field).value = '';
    this.#refresh();
    await this.#showCode(answer.body);
  }

  /** The code is shown once; the citizen writes it down or photographs it. */
  #showCode({ code, day, time, service }) {
    const words = this.#words();
    return ask({
      head: words.say('code.head', { service: words.name(service.name), day, time }),
      body: [make('b', { id: 'code' }, spaced(code)), make('p', {}, words.say('code.more'))],
      go: words.say('code.go'),
      back: null,
      answer: () => true,
    });
  }

  async #checkIn(which) {
    const answer = await this.#command((on) => acts.checkIn(which, on));
    if (!answer?.ok) return;
    byId('check-in').value = '';
    this.#taken(answer.body);
    this.#refresh();
  }

  async #cancel({ id, time, name }) {
    const words = this.#words();
    const sure = await ask({
      head: words.say('appointment.cancel.head', { time, service: name }),
      body: [make('p', {}, words.say('appointment.cancel.more'))],
      go: words.say('appointment.cancel.go'),
      back: words.say('dialog.back'),
      answer: () => true,
    });
    if (!sure) return;
    const answer = await this.#command((on) => acts.cancelAppointment(id, on));
    if (answer?.ok) this.#tell('did.appointment-cancelled', { time, service: name });
    this.#refresh();
  }
}
