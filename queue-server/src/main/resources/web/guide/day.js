/** The business day: whether it is open, and opening or closing it by hand. */
import { ask } from '../common/dialog.js';
import { byId, make, setText } from '../common/dom.js';
import * as acts from './acts.js';

/** What the foot of the page says of the day, and what its keys would do. */
export function dayOf({ day, hall }, words) {
  const at = (time) => words.clock(Date.parse(time), hall.zone);
  if (day.closedAt) {
    return { text: words.say('day.closed', { at: at(day.closedAt) }), press: words.say('day.again'), closes: false, slips: true };
  }
  if (!day.openedAt) return { text: words.say('day.none'), press: words.say('day.open'), closes: false, slips: false };
  return { text: words.say('day.opened', { at: at(day.openedAt) }), press: words.say('day.close'), closes: true, slips: false };
}

/** What closing the day now would do to whom, a sentence each. @returns {string[]} */
export function closingOf({ waiting, others }, words) {
  const n = waiting.reduce((sum, one) => sum + one.count, 0);
  const services = waiting
    .filter(({ count }) => count > 0)
    .map(({ service, count }) => words.say('day.close.service', { service: words.name(service.name), n: count }))
    .join(words.say('list.comma'));
  return [
    n > 0 ? words.say('day.close.waiting', { n, services }) : words.say('day.close.nobody'),
    ...Object.entries(others)
      .filter(([, some]) => some > 0)
      .map(([who, some]) => words.say(`day.close.${who}`, { n: some })),
    words.say('day.close.more'),
  ];
}

export class Day {
  #words;
  #command;
  #tell;
  #view = null;

  /**
   * @param {() => import('../common/words.js').Words} words
   * @param {object} on
   * @param {(send: (on: object) => Promise<object>) => Promise<object|null>} on.command sends one act after the other
   * @param {(key: string, facts?: object, look?: string) => void} on.tell
   */
  constructor(words, { command, tell }) {
    this.#words = words;
    this.#command = command;
    this.#tell = tell;
    byId('day-press').addEventListener('click', () => this.#press());
    byId('day-slips').addEventListener('click', () => this.#slips());
  }

  draw(view) {
    this.#view = view;
    const { text, press, slips } = dayOf(view, this.#words());
    setText(byId('day'), text);
    setText(byId('day-press'), press);
    byId('day-slips').hidden = !slips;
  }

  async #press() {
    const words = this.#words();
    const { closes } = dayOf(this.#view, words);
    if (!(await (closes ? askClose(this.#view, words) : askOpen(this.#view, words)))) return;
    const answer = await this.#command((on) => (closes ? acts.closeDay(on) : acts.openDay(on)));
    if (!answer?.ok) return;
    this.#tell(closes ? 'did.day-closed' : 'did.day-opened');
    if (closes && answer.body.promised.length > 0) await showSlips(answer.body.promised, this.#words());
  }

  /** The slips once more: whoever comes to the desk after the close still gets theirs. */
  async #slips() {
    const answer = await this.#command(() => acts.day());
    if (answer?.ok) await showSlips(answer.body.promised, this.#words());
  }
}

function askClose(view, words) {
  return ask({
    head: words.say('day.close.head'),
    body: [make('ul', { class: 'facts' }, ...closingOf(view, words).map((text) => make('li', {}, text)))],
    go: words.say('day.close.go'),
    back: words.say('dialog.back'),
    answer: () => true,
  });
}

function askOpen({ day }, words) {
  const more = words.say(day.closedAt ? 'day.again.more' : 'day.open.more');
  return ask({
    head: words.say(day.closedAt ? 'day.again.head' : 'day.open.head'),
    body: [make('p', {}, more)],
    go: words.say('day.open.go'),
    back: words.say('dialog.back'),
    answer: () => true,
  });
}

/** The codes of all promises of the day, to be given to their holders. */
function showSlips(slips, words) {
  const rows = slips.map(({ number, service, code, usedBy, validFrom, validTo }) =>
    make(
      'tr',
      { id: `promise-${number}` },
      make('th', { scope: 'row' }, number),
      make('td', {}, words.name(service.name)),
      make('td', {}, code ? make('b', { class: 'promise-code' }, code.replace(/^(.{5})/, '$1 ')) : words.say('day.slips.used', { number: usedBy })),
      make('td', { class: 'second' }, words.say('day.slips.days', { validFrom, validTo })),
    ),
  );
  const heads = ['people.number', 'people.service', 'day.slips.code', 'day.slips.valid'];
  const head = make('tr', {}, ...heads.map((key) => make('th', { scope: 'col', class: 'second' }, words.say(key))));
  const table = make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows));
  const list = make('div', { id: 'promises', class: 'list scrolls', tabindex: 0, role: 'group', 'aria-labelledby': 'dialog-head' }, table);
  const none = make('p', {}, words.say('day.slips.none'));
  return ask({
    head: words.say('day.slips.head', { n: slips.length }),
    body: slips.length > 0 ? [make('p', { class: 'second' }, words.say('day.slips.more')), list] : [none],
    go: words.say('code.go'),
    back: null,
    answer: () => true,
  });
}
