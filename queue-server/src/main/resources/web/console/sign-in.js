/** The page before the console: who are you, and which window do you sit at. */
import { windows } from '../common/http.js';
import { signIn } from './acts.js';
import { byId, make, setAttribute, setRows, setText, setTextOrHide } from '../common/dom.js';
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
   * @param {() => import('../common/words.js').Words} words
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
    const last = localStorage.getItem(WINDOW_KEY);
    const numbers = this.#hall.windows.map(({ no }) => no);
    setRows(list, numbers, (no) => windowChoice(no, String(no) === last));
    for (const [index, { no, services, taken }] of this.#hall.windows.entries()) {
      drawChoice(list.children[index], no, words.names(services), taken, words);
    }
  }

  async #refresh() {
    clearTimeout(this.#timer);
    const answer = await windows();
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
    if (!window) return this.#missing('sign-in.window.missing', byId('sign-in-windows').querySelector('input'));
    this.#sending = true;
    this.#say(null);
    this.redraw();
    const answer = await signIn(user, password, Number(window));
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
    else if (status === 401) this.#say('refused.session.wrong');
    else if (words.knows(`refused.${code}`)) this.#say(`refused.${code}`);
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

function windowChoice(no, checked) {
  const input = make('input', { type: 'radio', name: 'window', value: no, id: `window-${no}`, checked });
  const services = make('span', {}, make('span', { class: 'window-services' }), make('small', {}));
  const number = make('b', { 'aria-hidden': 'true' }, String(no));
  return make('label', { class: 'choice window-choice' }, input, number, services);
}

/** Redraws a choice where it stands: the list comes anew every few seconds, and must not take the focus away. */
function drawChoice(choice, no, services, taken, words) {
  const note = taken ? words.say('sign-in.taken') : '';
  const label = words.say('sign-in.window.label', { no, services });
  setAttribute(choice.querySelector('input'), 'aria-label', `${label} ${note}`.trim());
  choice.classList.toggle('taken', taken);
  setText(choice.querySelector('.window-services'), services);
  setTextOrHide(choice.querySelector('small'), note);
}
