/** The page before the console: who are you, and which window do you sit at. */
import * as acts from './acts.js';
import { byId, make, setRows, setText } from './dom.js';
import { show } from './page.js';

const AGAIN_MS = 1500;
const WINDOW_KEY = 'paihao.window';

export class SignIn {
  #words;
  #onSession;
  #timer = null;
  #hall = null;
  #sending = false;
  /** What stands in the message: a text key, so that a change of language changes it too. */
  #said = null;

  /**
   * @param {() => import('./words.js').Words} words
   * @param {(session: object) => void} onSession
   */
  constructor(words, onSession) {
    this.#words = words;
    this.#onSession = onSession;
    byId('sign-in-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
  }

  /** @param {string|null} message a text key: why the clerk is here again */
  open(message = null) {
    show('sign-in');
    this.#say(message);
    this.redraw();
    this.#refresh();
    byId('user').focus();
  }

  #close() {
    clearTimeout(this.#timer);
    show('connecting');
    byId('password').value = '';
  }

  redraw() {
    const words = this.#words();
    if (byId('sign-in').hidden) return;
    document.title = words.say('title.sign-in');
    setText(byId('sign-in-enter'), words.say(this.#sending ? 'sign-in.wait' : 'sign-in.enter'));
    setText(byId('sign-in-message'), this.#said ? words.say(this.#said) : '');
    setText(byId('sign-in-hall'), this.#hall ? words.name(this.#hall.hall.name) : '');
    if (this.#hall) this.#drawWindows(words);
  }

  #drawWindows(words) {
    const list = byId('sign-in-windows');
    const picked = list.querySelector('input:checked')?.value ?? localStorage.getItem(WINDOW_KEY);
    const rows = this.#hall.windows.map(({ no, services, taken }) => ({
      no,
      name: words.names(services),
      taken: taken ? words.say('sign-in.taken') : '',
      label: words.say('sign-in.window.label', { no, services: words.names(services) }),
    }));
    setRows(list, rows, (row) => windowChoice(row, String(row.no) === picked && !row.taken));
  }

  async #refresh() {
    clearTimeout(this.#timer);
    const answer = await acts.windows();
    if (byId('sign-in').hidden) return;
    if (answer.ok) {
      this.#hall = answer.body;
      if (this.#said === 'sign-in.away') this.#say(null);
    } else if (!this.#sending) this.#say('sign-in.away');
    this.redraw();
    this.#timer = setTimeout(() => this.#refresh(), answer.ok ? 4 * AGAIN_MS : AGAIN_MS);
  }

  async #send() {
    if (this.#sending) return;
    const user = byId('user').value.trim();
    const password = byId('password').value;
    const window = byId('sign-in-windows').querySelector('input:checked')?.value;
    if (!user) return this.#missing('sign-in.user.missing', byId('user'));
    if (!password) return this.#missing('sign-in.password.missing', byId('password'));
    if (!window) return this.#missing('sign-in.window.missing', byId('sign-in-windows').querySelector('input:enabled'));
    this.#sending = true;
    this.#say(null);
    this.redraw();
    const answer = await acts.signIn(user, password, Number(window));
    this.#sending = false;
    if (answer.ok) {
      localStorage.setItem(WINDOW_KEY, window);
      this.#close();
      this.#onSession(answer.body);
    } else this.#refused(answer);
  }

  #refused({ unknown, status, code }) {
    const words = this.#words();
    if (unknown) this.#say('sign-in.away');
    else if (words.knows(`refused.${code}`)) this.#say(`refused.${code}`);
    else if (status === 401) this.#say('refused.session.wrong');
    else this.#say(words.knows(`refused.${status}`) ? `refused.${status}` : 'refused.other');
    this.redraw();
    this.#refresh();
  }

  #missing(message, field) {
    this.#say(message);
    this.redraw();
    field?.focus();
  }

  #say(key) {
    this.#said = key;
  }
}

function windowChoice({ no, name, taken, label }, checked) {
  const input = make('input', {
    type: 'radio',
    name: 'window',
    value: no,
    id: `window-${no}`,
    checked,
    disabled: taken !== '',
    'aria-label': taken ? `${label} ${taken}` : label,
  });
  const text = make('span', { class: 'window-services' }, name);
  if (taken) text.append(make('small', {}, taken));
  return make('label', { class: 'choice window-choice' }, input, make('b', { 'aria-hidden': 'true' }, String(no)), text);
}
