/** Asks the server, and tells an answer from a refusal from silence. Knows the wire, not the page. */

const PATIENCE_MS = 4000;
const TRIES_MS = [0, 300, 700];

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

/** A write under its own key. @returns {Promise<Answer>} */
export function post(address, body, key = freshKey()) {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  return ask(address, { method: 'POST', headers, body: body === undefined ? undefined : JSON.stringify(body) });
}

/**
 * A write that is asked for again with the same key where its answer got lost, so that nothing happens twice; when that
 * stays silent too, the outcome is unknown and the caller must look at the state.
 *
 * @param {object} on
 * @param {() => void} on.doubt called once, when the first try has brought no answer
 * @param {() => boolean} on.hopeless asked before each further try: a press is not carried out long after it was made
 * @returns {Promise<Answer>}
 */
export async function insist(address, body, on) {
  const key = freshKey();
  for (const [index, delay] of TRIES_MS.entries()) {
    if (index === 1) on.doubt();
    await new Promise((resolve) => setTimeout(resolve, delay));
    if (index > 0 && on.hopeless()) break;
    const answer = await post(address, body, key);
    if (!answer.unknown) return answer;
  }
  return { ok: false, unknown: true };
}

/** The present session, or a refusal with status 401. @returns {Promise<Answer>} */
export function session() {
  return ask('/api/v1/sessions');
}

/** Ends the session. @returns {Promise<Answer>} */
export function signOut() {
  return ask('/api/v1/sessions', { method: 'DELETE' });
}

/** The hall and its windows, for whoever is not signed in yet. @returns {Promise<Answer>} */
export function windows() {
  return ask('/api/v1/sign-in');
}

/** @returns {Promise<Answer>} */
export async function ask(address, request = {}) {
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
