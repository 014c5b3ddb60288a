/**
 * The keys of the number pad: which verb lies where, may it be pressed now, and if not, why. What the server would refuse
 * it says in the view; here its code becomes a reason.
 */
import { dueOf } from './queue.js';
import { outcomeOf, outcomeWords, secondsLeft, situation } from './situation.js';
import { tideOf } from './tide.js';

/** The verbs of the keys, with the key of the number pad that each lies on. */
export const KEYS = {
  call: '7',
  outcome: '8',
  supplement: '9',
  finish: '-',
  hold: '4',
  transfer: '5',
  'add-transaction': '6',
  'walk-in': '+',
  recall: '1',
  start: '2',
  'no-show': '3',
  'put-back': '*',
  pause: '0',
  undo: '.',
  close: '/',
};

/** How the keys lie: each row from left to right, as on the number pad. */
export const ROWS = [
  ['call', 'outcome', 'supplement', 'finish'],
  ['hold', 'transfer', 'add-transaction', 'walk-in'],
  ['recall', 'start', 'no-show', 'put-back'],
  ['pause', 'undo', 'close'],
];

/** @param {object} seen as of `pageOf` */
export function primaryOf({ view, lost, busy }, words) {
  const verbs = { idle: 'call-next', paused: 'continue', closed: 'call-next', called: 'finish-next', serving: 'finish-next' };
  const verb = verbs[situation(view)];
  const next = view.queue[0];
  const off = offForAll(lost, busy) ?? (verb === 'call-next' && !next ? 'off.queue-empty' : null);
  let aside = { label: '', value: '' };
  if (verb === 'continue') aside.label = words.say('primary.waiting', { n: view.queueLength });
  else if (next) aside = { label: words.say('primary.next'), value: next.number };
  else aside.label = words.say('primary.nobody');
  return { verb, label: words.say(`primary.${verb}`), enabled: !off, off: off && words.say(off), aside };
}

function offForAll(lost, busy) {
  if (lost) return 'off.lost';
  return busy ? 'off.busy' : null;
}

/** Each verb's key: may it be pressed, what does it say under its name, and while off, why. */
export function verbsOf(seen, words) {
  const verbs = {};
  const all = offForAll(seen.lost, seen.busy);
  for (const verb of Object.keys(KEYS)) {
    const rule = offOf(verb, seen, words);
    const off = rule && words.say(rule.key, rule.facts);
    verbs[verb] = {
      label: words.say(`verb.${verb}`),
      enabled: !rule && !all,
      // While an act is under way or the line is lost the key keeps its own sentence: it must not flicker.
      note: off ?? noteOf(verb, seen, words),
      off: all ? words.say(all) : off,
    };
  }
  return { ...verbs, ...tidal(seen, words) };
}

/** While nobody is here there is nobody to put back: that key then helps another service, or gives it back. */
function tidal(seen, words) {
  const tide = situation(seen.view) === 'idle' ? tideOf(seen, words) : null;
  if (!tide) return {};
  const { verb, label, enabled, off: why } = tide;
  return { 'put-back': { verb, label, enabled, note: words.say(`note.${verb}`), off: why } };
}

const off = (key, facts = {}) => ({ key, facts });

/** Why a verb is off, or null where it is on. */
function offOf(verb, { view, now }, words) {
  const here = situation(view);
  const occupied = here === 'called' || here === 'serving';
  switch (verb) {
    case 'undo':
      return view.undoAct && secondsLeft(view.undoUntil, now, view.hall) > 0 ? null : off('off.undo');
    case 'pause':
      return occupied ? off('off.finish-first') : here === 'idle' ? null : off(`off.${here}`);
    case 'close':
      return occupied ? off('off.finish-first') : here === 'closed' ? off('off.closed') : null;
    case 'call':
      return callOff(view, now, words);
    case 'supplement':
      return view.outcomes.includes('SUPPLEMENT') ? refusal('finish', view, now, words) : off('off.no-supplement');
    default:
      return refusal(verb === 'outcome' ? 'finish' : verb, view, now, words);
  }
}

/** Key 7 is for everybody who is known by number: who waits, who is held, who did not come. */
function callOff(view, now, words) {
  if (view.missed.length > 0 && !refusal('come-back', view, now, words)) return null;
  const refused = refusal('call', view, now, words);
  if (refused) return refused;
  return view.queueLength + view.held.length > 0 ? null : off('off.queue-empty');
}

/** @returns {{key: string, facts: object}|null} what the server would refuse now, as a reason */
function refusal(verb, view, now, words) {
  const act = view.acts.find((one) => one.verb === verb);
  if (!act || act.allowed) return null;
  if (act.from != null) {
    const seconds = secondsLeft(act.from, now, view.hall);
    return seconds > 0 ? off('off.wait', { seconds }) : null;
  }
  const started = view.ticket?.startedAt;
  const at = started ? words.clock(Date.parse(started), view.hall.zone) : '';
  if (act.refused === 'window.not-open') return off(`off.${situation(view)}`);
  if (act.refused === 'ticket.wrong-state' && verb === 'start') return off('off.started', { at });
  if (act.refused === 'ticket.wrong-state' && verb === 'add-transaction') return off('off.start-first');
  const key = `off.${act.refused}`;
  return off(words.knows(key) ? key : 'off.other', { calls: view.ticket?.calls ?? 0 });
}

/** What a key says under its name while it is on. */
function noteOf(verb, { view, now, chosen }, words) {
  switch (verb) {
    case 'recall':
      return words.say('note.recall', { calls: view.ticket?.calls ?? 0 });
    case 'outcome':
      return words.say('note.outcome', { outcome: outcomeWords(view, outcomeOf(view, chosen).outcome, words) });
    case 'undo':
      return words.say('note.undo', {
        act: words.sayCode('undo', view.undoAct, 'undo.other'),
        seconds: secondsLeft(view.undoUntil, now, view.hall),
      });
    case 'call':
      if (dueOf(view, now).length > 0) return words.say('note.call.due', { number: dueOf(view, now)[0].number });
      return view.held.length + view.missed.length > 0
        ? words.say('note.call.aside', { held: view.held.length, missed: view.missed.length })
        : words.say('note.call');
    default:
      return words.say(`note.${verb}`);
  }
}
