/** What the hall's windows show, as a pure function of the view: for every page that has the whole floor. */
import { stopwatch } from './words.js';

const WINDOW_STATES = {
  free: { look: 'ok', icon: 'check' },
  called: { look: 'accent', icon: 'bell' },
  serving: { look: 'accent', icon: 'window' },
  paused: { look: 'warn', icon: 'pause' },
  closed: { look: 'off', icon: 'cross' },
};

/** A window as a row of a list. @param {object} one a WindowLine @param {number} now hall time */
export function windowOf(one, now, words) {
  const state = stateOf(one);
  const here = one.ticket;
  const reason = words.sayCode('pause.reason', one.pauseReason, 'pause.reason.other');
  return {
    no: String(one.no),
    services: words.names(one.services),
    letters: one.services.length > 1 ? one.services.map((service) => service.letter).join(' ') : '',
    clerk: one.clerk ?? '',
    number: here?.number ?? '',
    since: here ? stopwatch(now - Date.parse(here.since)) : '',
    note:
      state !== 'paused'
        ? ''
        : words.say(one.substitute == null ? 'windows.note' : 'windows.note.substitute', { reason, no: one.substitute }),
    badge: { ...WINDOW_STATES[state], text: words.say(`windows.${state}`) },
  };
}

function stateOf({ state, ticket }) {
  if (state !== 'OPEN') return state.toLowerCase();
  if (!ticket) return 'free';
  return ticket.state === 'SERVING' ? 'serving' : 'called';
}
