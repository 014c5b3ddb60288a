/** The page before a page for one role, which has no window: who are you. */
import { byId, setText } from './dom.js';
import { post, signOut, windows } from './http.js';

export class SignIn {
  #words;
  #role;
  #onSession;
  #hall = null;
  #sending = false;
  /** What stands in the message: a text key, so that a change of language changes it too. */
  #said = null;

  /**
   * @param {() => import('../common/words.js').Words} words
   * @param {string} role whom the page is for
   * @param {() => void} onSession
   */
  constructor(words, role, onSession) {
    this.#words = words;
    this.#role = role;
    this.#onSession = onSession;
    byId('sign-in-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
  }

  /** @param {string|null} message a text key: why somebody has to sign in again */
  async open(message) {
    this.#said = message;
    this.redraw();
    byId('user').focus();
    const answer = await windows();
    if (answer.ok) this.#hall = answer.body.hall;
    else this.#said = 'sign-in.away';
    this.redraw();
  }

  redraw() {
    if (byId('sign-in').hidden) return;
    const words = this.#words();
    document.title = words.say('title.sign-in');
    setText(byId('sign-in-enter'), words.say(this.#sending ? 'sign-in.wait' : 'sign-in.enter'));
    setText(byId('sign-in-message'), this.#said ? words.say(this.#said) : '');
    setText(byId('sign-in-hall'), this.#hall ? words.name(this.#hall.name) : '');
  }

  async #send() {
    if (this.#sending) return;
    const user = byId('user').value.trim();
    const password = byId('password').value;
    if (!user) return this.#missing('sign-in.user.missing', 'user');
    if (!password) return this.#missing('sign-in.password.missing', 'password');
    this.#sending = true;
    this.#said = null;
    this.redraw();
    const answer = await post('/api/v1/sessions', { user, password });
    this.#sending = false;
    if (!answer.ok) return this.#refused(answer);
    byId('password').value = '';
    if (answer.body.role === this.#role) return this.#onSession();
    await signOut();
    this.#missing('sign-in.role', 'user');
  }

  #refused({ unknown, status, code }) {
    const words = this.#words();
    if (unknown) this.#said = 'sign-in.away';
    else if (words.knows(`refused.${code}`)) this.#said = `refused.${code}`;
    else this.#said = words.knows(`refused.${status}`) ? `refused.${status}` : 'refused.other';
    this.redraw();
  }

  #missing(message, field) {
    this.#said = message;
    this.redraw();
    byId(field).focus();
  }
}
