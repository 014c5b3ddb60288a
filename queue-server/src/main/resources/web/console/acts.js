/** Sends what the clerk does. Knows the wire, not the page. */
import { ask, freshKey, post } from '../common/http.js';

const TRIES_MS = [0, 300, 700];

/**
 * A command at a window. An answer that got lost is asked for again with the same key, so that nothing happens twice;
 * when that stays silent too, the outcome is unknown and the caller must look at the state.
 *
 * @param {object} on
 * @param {() => void} on.doubt called once, when the first try has brought no answer
 * @param {() => boolean} on.hopeless asked before each further try: a press is not carried out long after it was made
 * @returns {Promise<import('../common/http.js').Answer>}
 */
export async function command(window, verb, body, on) {
  const key = freshKey();
  for (const [index, delay] of TRIES_MS.entries()) {
    if (index === 1) on.doubt();
    await new Promise((resolve) => setTimeout(resolve, delay));
    if (index > 0 && on.hopeless()) break;
    const answer = await post(`/api/v1/windows/${window}/${verb}`, body, key);
    if (!answer.unknown) return answer;
  }
  return { ok: false, unknown: true };
}

export function signIn(user, password, window) {
  return post('/api/v1/sessions', { user, password, window });
}

/** The console's view, once. */
export function view(window) {
  return ask(viewAddress(window));
}

export function viewAddress(window) {
  return `/api/v1/views/console/${window}`;
}
