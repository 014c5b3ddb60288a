/**
 * What the console shows, as a pure function of the server's view, the hall's time and what the clerk has chosen here.
 * Decides; draws nothing and asks nobody.
 */
import { cardOf } from './card.js';
import { noteOf } from './note.js';
import { primaryOf, verbsOf } from './pad.js';
import { asideOf, dueOf, loadOf, queueOf } from './queue.js';
import { situation } from './situation.js';
import { tideOf } from './tide.js';

/**
 * @param {object} seen
 * @param {object} seen.view the server's ConsoleView
 * @param {number} seen.now hall time; while the line is lost, the hall time at which it was
 * @param {boolean} seen.lost nothing is known of the server any more
 * @param {boolean} seen.busy an act is under way
 * @param {{ticket: string, nth: number, outcome: string, reason?: string, itemClass?: string}|null} seen.chosen what
 *   was picked with key 8, and for which transaction
 * @param {import('../common/words.js').Words} words
 */
export function pageOf(seen, words) {
  const { view, now, lost } = seen;
  return {
    title: titleOf(view, words),
    head: headOf(view, lost, words),
    own: ownOf(view, words),
    card: cardOf(seen, words),
    primary: primaryOf(seen, words),
    verbs: verbsOf(seen, words),
    hint: hintOf(view, now, words),
    due: dueOf(view, now).filter((one) => one.window === view.window.no),
    queue: queueOf(view, now, words),
    aside: asideOf(view, now, words),
    note: noteOf(seen, words),
    tide: tideOf(seen, words),
    load: loadOf(view, now, words),
  };
}

function hintOf(view, now, words) {
  const here = situation(view);
  const [due] = here === 'idle' ? dueOf(view, now) : [];
  return due ? words.say('hint.due', { number: due.number }) : words.say(`hint.${here}`);
}

function titleOf(view, words) {
  const no = view.window.no;
  return view.ticket
    ? words.say('title.ticket', { no, number: view.ticket.number })
    : words.say('title.console', { no });
}

function headOf(view, lost, words) {
  const states = {
    OPEN: { look: 'ok', icon: 'check', text: 'state.open' },
    PAUSED: { look: 'warn', icon: 'pause', text: 'state.paused' },
    CLOSED: { look: 'off', icon: 'cross', text: 'state.closed' },
  };
  const state = lost ? { look: 'off', icon: 'lost', text: 'state.lost' } : states[view.window.state];
  return {
    window: String(view.window.no),
    windowName: words.say('head.window', { no: view.window.no }),
    services: words.names(view.services),
    clerk: view.clerkName ?? '',
    state: { ...state, text: words.say(state.text) },
    finished: words.say('head.finished', { n: view.finishedToday }),
    hall: words.name(view.hall.name),
  };
}

/** The clerk's other windows: who is there, or how many wait. */
function ownOf(view, words) {
  return view.own
    .filter((one) => one.no !== view.window.no)
    .map((one) => ({
      no: one.no,
      text: words.say(one.number ? 'own.here' : 'own.waiting', { no: one.no, number: one.number, n: one.waiting }),
      urgent: one.number != null || one.waiting > 0,
    }));
}
