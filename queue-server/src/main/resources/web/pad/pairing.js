/** Which pad this tablet is; and the page that asks for its token when nobody knows. */
import { byId, setText } from '../common/dom.js';
import { ask, post } from '../common/http.js';

const ADDRESS = '/api/v1/pairing';
const REFUSALS = { 401: 'pair.unknown', 403: 'pair.other-device', 429: 'pair.often' };

/** @returns {Promise<import('../common/http.js').Answer>} */
export function paired() {
  return ask(ADDRESS);
}

export class PairingPage {
  #words;
  #onPaired;
  #said = null;
  #sending = false;

  /**
   * @param {() => import('../common/words.js').Words} words
   * @param {(pairing: {device: string, window: number}) => void} onPaired
   */
  constructor(words, onPaired) {
    this.#words = words;
    this.#onPaired = onPaired;
    byId('pair-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send(byId('token').value.trim());
    });
  }

  redraw() {
    setText(byId('pair-enter'), this.#words().say(this.#sending ? 'pair.wait' : 'pair.enter'));
    setText(byId('pair-message'), this.#said ? this.#words().say(this.#said) : '');
  }

  async #send(token) {
    if (this.#sending) return;
    this.#said = token ? null : 'pair.missing';
    this.#sending = token !== '';
    this.redraw();
    if (!token) return;
    const answer = await post(ADDRESS, { token });
    this.#sending = false;
    if (answer.ok) {
      byId('token').value = '';
      this.#onPaired(answer.body);
    } else {
      this.#said = answer.unknown ? 'pair.away' : (REFUSALS[answer.status] ?? 'pair.unknown');
    }
    this.redraw();
  }
}
