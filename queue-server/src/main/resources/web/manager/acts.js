/** Asks for what the manager looks at. Knows the wire, not the page; nothing here changes anything. */
import { ask } from '../common/http.js';

export const VIEW = '/api/v1/views/manager';

/** How many days back the told waiting times are shown. */
const DAYS_BACK = 6;

/**
 * Everything that is told of a business day.
 *
 * @param {string} day as 2027-01-31
 * @returns {Promise<{ok: true, body: object} | import('../common/http.js').Answer>} the first refusal, if there is one
 */
export async function reports(day) {
  const only = `from=${day}&until=${day}`;
  const asked = {
    times: `/api/v1/reports/times?day=${day}`,
    outOfOrder: `/api/v1/reports/out-of-order?${only}`,
    agents: `/api/v1/reports/agents?${only}`,
    priorities: `/api/v1/reports/priority?${only}`,
    toldWaits: `/api/v1/reports/told-waits?from=${daysAfter(day, -DAYS_BACK)}&until=${day}`,
    tides: `/api/v1/tides?day=${day}`,
    businessDay: `/api/v1/day?date=${day}`,
  };
  const answers = await Promise.all(Object.values(asked).map((address) => ask(address)));
  const refused = answers.find((answer) => !answer.ok);
  if (refused) return refused;
  return { ok: true, body: Object.fromEntries(Object.keys(asked).map((name, i) => [name, answers[i].body])) };
}

/** The date so many days after another one. */
export function daysAfter(day, n) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + n);
  return date.toISOString().slice(0, 10);
}
