/** Asks the server, and tells an answer from a refusal from silence. Knows the wire, not the page. */

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

/** A write under its own key. @returns {Promise<Answer>} */
export function post(address, body, key = freshKey()) {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  return ask(address, { method: 'POST', headers, body: body === undefined ? undefined : JSON.stringify(body) });
}

/** The present session, or a refusal with status 401. @returns {Promise<Answer>} */
export function session() {
  return ask('/api/v1/sessions');
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
