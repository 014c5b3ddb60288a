/** What goes on at the window, and the little that several parts of the page reckon from it. */

/** idle, called, serving, paused or closed. */
export function situation(view) {
  if (view.ticket) return view.ticket.state === 'SERVING' ? 'serving' : 'called';
  return { PAUSED: 'paused', CLOSED: 'closed' }[view.window.state] ?? 'idle';
}

/**
 * How the present transaction will be finished: what was chosen for it, else the hall's usual outcome.
 * @param {{ticket: string, nth: number, outcome: string, reason?: string, itemClass?: string}|null} chosen
 * @returns {{outcome: string, reason?: string, itemClass?: string}} without a class: that of its service
 */
export function outcomeOf(view, chosen) {
  if (view.ticket && chosen?.ticket === view.ticket.id && chosen.nth === ended(view)) {
    return { outcome: chosen.outcome, reason: chosen.reason, itemClass: chosen.itemClass };
  }
  return { outcome: view.outcomes[0] ?? 'DONE' };
}

/** What is remembered of a choice: for which transaction of which ticket it was made. */
export function chosenFor(view, choice) {
  return { ticket: view.ticket.id, nth: ended(view), ...choice };
}

/** How many transactions of the ticket are over: one that was held goes on when its holder is back. */
function ended(view) {
  return view.earlier.filter((one) => one.outcome !== 'HELD').length;
}

/** A class of transactions in words. @param {string} itemClass */
export function classWords(itemClass, words) {
  return words.sayCode('class', itemClass, 'class.other');
}

/** An outcome in words: the hall's own, where only this hall has it. @param {string} code */
export function outcomeWords(view, code, words) {
  const own = view.outcomeNames[code];
  return own ? words.name(own) : words.sayCode('outcome', code, 'outcome.other');
}

/** Real seconds until a hall time: what a clerk has to wait, however fast the hall's clock runs. */
export function secondsLeft(until, now, hall) {
  return until == null ? 0 : Math.max(0, Math.ceil((Date.parse(until) - now) / 1000 / hall.clockSpeed));
}
