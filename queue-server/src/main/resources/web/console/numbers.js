/** Who is meant by a number that a clerk types: somebody held, somebody who did not come, somebody who waits. */

import { dueOf } from './queue.js';

/** Who can be named besides those who wait, for the list under the question: whose timer has run out first. */
export function asideChoices(view, now, words) {
  const due = dueOf(view, now);
  const held = [...due, ...view.held.filter((one) => !due.includes(one))].map((one) => ({
    code: one.number,
    text: one.number,
    note: due.includes(one) ? words.say('number.due') : words.sayCode('hold.kind', one.kind, 'hold.kind.other'),
  }));
  const missed = view.missed.map((one) => ({ code: one.number, text: one.number, note: words.say('number.missed') }));
  return [...held, ...missed].slice(0, 8);
}

/**
 * @param {string} typed a whole number, or only its digits: a number pad has no letters
 * @returns {{verb: 'take-up'|'come-back'|'call', number: string}|null} null where the digits fit nobody or several
 */
export function meant(typed, view) {
  const text = typed.toUpperCase();
  const fits = /^\d+$/.test(text) ? (number) => Number(number.slice(1)) === Number(text) : (number) => number === text;
  const known = [
    ...view.held.map(({ number }) => ({ verb: 'take-up', number })),
    ...view.missed.map(({ number }) => ({ verb: 'come-back', number })),
    ...view.queue.map(({ number }) => ({ verb: 'call', number })),
  ].filter(({ number }) => fits(number));
  if (known.length > 0) return known.length === 1 ? known[0] : null;
  if (!/^\d+$/.test(text)) return { verb: 'call', number: text };
  const letters = view.services.map(({ letter }) => letter);
  return letters.length === 1 ? { verb: 'call', number: letters[0] + text.padStart(3, '0') } : null;
}
