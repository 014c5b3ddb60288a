/** Sends what the clerk does. Knows the wire, not the page. */

const TRIES_MS = [0, 300, 700];
const PATIENCE_MS = 4000;

/**
 * What became of a request.
 * @typedef {{ok: true, status: number, body: any} | {ok: false, unknown: true} |
 *   {ok: false, unknown: false, status: number, code: string, facts: object}} Answer
 */

/** A key that no other press has. `crypto.randomUUID` exists on https and localhost only; a hall has plain http. */
export function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A command at a window. An answer that got lost is asked for again with the same key, so that nothing happens twice;
 * when that stays silent too, the outcome is unknown and the caller must look at the state.
 *
 * @param {object} on
 * @param {() => void} on.doubt called once, when the first try has brought no answer
 * @param {() => boolean} on.hopeless asked before each further try: a press is not carried out long after it was made
 * @returns {Promise<Answer>}
 */
export async function command(window, verb, body, on) {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': freshKey() };
  const request = { method: 'POST', headers, body: JSON.stringify(body) };
  for (const [index, delay] of TRIES_MS.entries()) {
    if (index === 1) on.doubt();
    await new Promise((resolve) => setTimeout(resolve, delay));
    if (index > 0 && on.hopeless()) break;
    const answer = await ask(`/api/v1/windows/${window}/${verb}`, request);
    if (!answer.unknown) return answer;
  }
  return { ok: false, unknown: true };
}

/** @returns {Promise<Answer>} */
export function signIn(user, password, window) {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': freshKey() };
  return ask('/api/v1/sessions', { method: 'POST', headers, body: JSON.stringify({ user, password, window }) });
}

/** The present session, or a refusal with status 401. @returns {Promise<Answer>} */
export function session() {
  return ask('/api/v1/sessions');
}

/** The hall and its windows, for whoever is not signed in yet. @returns {Promise<Answer>} */
export function windows() {
  return ask('/api/v1/sign-in');
}

/** The console's view, once. @returns {Promise<Answer>} */
export function view(window) {
  return ask(viewAddress(window));
}

export function viewAddress(window) {
  return `/api/v1/views/console/${window}`;
}

async function ask(address, request = {}) {
  let answer;
  let body;
  try {
    answer = await fetch(address, {
      ...request,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    body = await bodyOf(answer);
  } catch {
    return { ok: false, unknown: true }; // no answer, half an answer, or a late one
  }
  if (answer.ok) return { ok: true, status: answer.status, body };
  if (answer.status >= 500) return { ok: false, unknown: true };
  return { ok: false, unknown: false, status: answer.status, code: body?.code ?? '', facts: body?.facts ?? {} };
}

async function bodyOf(answer) {
  const text = await answer.text();
  return text === '' ? null : JSON.parse(text);
}
