/** Sends a rating once, and asks again by the same key while the answer is lost. */
import { ask, freshKey } from '../common/http.js';

/** Longer than any rating: every rating is that long on the line. */
const RATING_BYTES = 256;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1000;
const REFUSALS = { 409: 'ALREADY_GIVEN', 410: 'CLOSED' };

/** @param {number} patience real ms for all attempts @returns {Promise<string>} what became of it */
export async function send(opening, level, reasons, patience) {
  const body = JSON.stringify({ opening, level, reasons }).padEnd(RATING_BYTES);
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': freshKey() };
  const end = performance.now() + patience;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const answer = await ask('/api/v1/ratings', { method: 'POST', headers, body });
    if (answer.ok) return 'TAKEN';
    if (!answer.unknown) return REFUSALS[answer.status] ?? 'REFUSED';
    const wait = pause / 2 + (Math.random() * pause) / 2;
    if (performance.now() + wait >= end) return 'NOT_DELIVERED';
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
