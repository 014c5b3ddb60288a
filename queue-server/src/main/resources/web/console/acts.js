/** Sends what the clerk does. Knows the wire, not the page. */
import { ask, insist, post } from '../common/http.js';

/**
 * A command at a window; see `insist` for `on`.
 * @returns {Promise<import('../common/http.js').Answer>}
 */
export function command(window, verb, body, on) {
  return insist(`/api/v1/windows/${window}/${verb}`, body, on);
}

export function signIn(user, password, window) {
  return post('/api/v1/sessions', { user, password, window });
}

/** Stands at one more window with the same session. */
export function standAt(window) {
  return post('/api/v1/sessions/windows', { window });
}

/** The slip for somebody whose papers are missing; asked again, it is the same slip. */
export function slip(ticket) {
  return post(`/api/v1/tickets/${ticket}/supplement`);
}

/** The console's view, once. */
export function view(window) {
  return ask(viewAddress(window));
}

export function viewAddress(window) {
  return `/api/v1/views/console/${window}`;
}
