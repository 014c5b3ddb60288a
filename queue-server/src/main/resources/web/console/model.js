/**
 * What the console shows, as a pure function of the server's view, the hall's time and what the clerk has chosen here.
 * Decides; draws nothing and asks nobody. Every rule of "may this key be pressed, and if not, why" stands here.
 */
import { stopwatch } from '../common/words.js';

/** A wait that is marked as long, in milliseconds. */
const LONG_WAIT = 20 * 60 * 1000;

/** The verbs of the keys, with the key of the number pad that each lies on. */
export const KEYS = {
  'put-back': '7',
  outcome: '8',
  finish: '-',
  recall: '1',
  start: '2',
  'no-show': '3',
  pause: '0',
  undo: '.',
  close: '/',
};

/** The outcome with which the present ticket will be finished: what was chosen for it, else the hall's usual one. */
export function outcomeOf(view, chosen) {
  return view.ticket && chosen?.ticket === view.ticket.id ? chosen.outcome : (view.outcomes[0] ?? 'DONE');
}

/**
 * @param {object} seen
 * @param {object} seen.view the server's ConsoleView
 * @param {number} seen.now hall time; while the line is lost, the hall time at which it was
 * @param {boolean} seen.lost nothing is known of the server any more
 * @param {boolean} seen.busy an act is under way
 * @param {{ticket: string, outcome: string}|null} seen.chosen the outcome picked with key 8, and for which ticket
 * @param {import('../common/words.js').Words} words
 */
export function pageOf(seen, words) {
  const { view, now, lost } = seen;
  return {
    title: titleOf(view, words),
    head: headOf(view, lost, words),
    card: cardOf(seen, words),
    primary: primaryOf(seen, words),
    verbs: verbsOf(seen, words),
    hint: words.say(`hint.${situation(view)}`),
    queue: queueOf(view, now, words),
    load: loadOf(view, now, words),
  };
}

/** idle, called, serving or paused. */
export function situation(view) {
  if (view.ticket) return view.ticket.state === 'SERVING' ? 'serving' : 'called';
  return view.window.state === 'PAUSED' ? 'paused' : 'idle';
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

function cardOf({ view, now, lost, chosen }, words) {
  switch (situation(view)) {
    case 'paused':
      return pausedCard(view, words);
    case 'idle':
      return idleCard(view, words);
    default:
      return ticketCard(view, now, lost, chosen, words);
  }
}

function pausedCard(view, words) {
  const substitute = view.window.substitute;
  const reason = words.sayCode('pause.reason', view.window.pauseReason, 'pause.reason.other');
  return {
    kind: 'paused',
    badge: { look: 'warn', icon: 'pause', text: words.say('card.paused') },
    head: words.say('card.paused.head'),
    more: words.say(substitute == null ? 'card.paused.reason' : 'card.paused.substitute', { reason, substitute }),
  };
}

function idleCard(view, words) {
  const some = view.queue.length > 0 ? 'card.idle.some' : 'card.idle.none';
  return {
    kind: 'idle',
    badge: { look: 'ok', icon: 'window', text: words.say('card.idle') },
    head: words.say(some),
    more: words.say(`${some}.more`, { n: view.queueLength, number: view.queue[0]?.number }),
  };
}

function ticketCard(view, now, lost, chosen, words) {
  const { ticket } = view;
  const serving = ticket.state === 'SERVING';
  const called = Date.parse(ticket.calledAt);
  const since = serving ? Date.parse(ticket.startedAt) : called;
  const state = serving ? 'serving' : 'called';
  const outcome = outcomeOf(view, chosen);
  return {
    kind: 'ticket',
    service: words.name(ticket.service.name),
    badge: { look: 'accent', icon: serving ? 'window' : 'bell', text: words.say(`card.${state}`) },
    outcome:
      outcome === view.outcomes[0]
        ? null
        : words.say('card.outcome', { outcome: words.sayCode('outcome', outcome, 'outcome.other') }),
    number: ticket.number,
    timerLabel: words.say(`card.timer.${state}${lost ? '.lost' : ''}`),
    timer: stopwatch(now - since),
    facts: words.say(`card.facts.${state}`, {
      waited: words.minutes(called - Date.parse(ticket.issuedAt)),
      walked: words.short(since - called),
      calls: ticket.calls,
    }),
    why: view.why ? whyOf(view, words) : null,
  };
}

function whyOf({ why, hall }, words) {
  const at = (fact) => fact && words.clock(Date.parse(fact), hall.zone);
  const { arrivedAt, slotAt, heldAt, reason, waiting } = why.facts ?? {};
  if (why.code === 'arrival' && (!arrivedAt || !waiting)) return words.say('why.other');
  const code = why.code === 'arrival' && waiting === 1 ? 'arrival.only' : why.code;
  return words.sayCode('why', code, 'why.other', {
    ...why.facts,
    arrivedAt: at(arrivedAt),
    slotAt: at(slotAt),
    heldAt: at(heldAt),
    reason: reason && words.sayCode('call.reason', reason, 'call.reason.other'),
  });
}

function primaryOf({ view, lost, busy }, words) {
  const verbs = { idle: 'call-next', paused: 'continue', called: 'finish-next', serving: 'finish-next' };
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
function verbsOf(seen, words) {
  const verbs = {};
  for (const verb of Object.keys(KEYS)) {
    const [rule, note] = verbRule(verb, seen, words);
    const off = rule && words.say(rule.key, rule.facts);
    const all = offForAll(seen.lost, seen.busy);
    verbs[verb] = {
      label: words.say(`verb.${verb}`),
      enabled: !rule && !all,
      // While an act is under way or the line is lost the key keeps its own sentence: it must not flicker.
      note: off ?? note,
      off: all ? words.say(all) : off,
    };
  }
  return verbs;
}

const off = (key, facts) => ({ key, facts });

/** @returns {[{key: string, facts?: object}|null, string]} why it is off (null: it is on), and its note while on */
function verbRule(verb, { view, now, chosen }, words) {
  const here = situation(view);
  const occupied = here === 'called' || here === 'serving';
  const nobody = here === 'paused' ? off('off.paused') : off('off.nobody');
  const started = view.ticket?.startedAt
    ? off('off.started', { at: words.clock(Date.parse(view.ticket.startedAt), view.hall.zone) })
    : null;
  const onlyCalled = !occupied ? nobody : here === 'serving' ? off('off.serving') : null;
  const calls = view.ticket?.calls ?? 0;
  switch (verb) {
    case 'recall':
      return [
        onlyCalled ?? tooEarly(view.recallFrom, off('off.called-out', { calls }), now, view.hall),
        words.say('note.recall', { calls }),
      ];
    case 'start':
      return [here === 'serving' && started ? started : onlyCalled, words.say('note.start')];
    case 'no-show':
      return [onlyCalled ?? tooEarly(view.noShowFrom, off('off.recall-first'), now, view.hall), words.say('note.no-show')];
    case 'put-back':
      return [onlyCalled, words.say('note.put-back')];
    case 'finish':
      return [occupied ? null : nobody, words.say('note.finish')];
    case 'outcome': {
      const outcome = words.sayCode('outcome', outcomeOf(view, chosen), 'outcome.other');
      return [occupied ? null : nobody, words.say('note.outcome', { outcome })];
    }
    case 'undo': {
      const seconds = secondsLeft(view.undoUntil, now, view.hall);
      const act = words.sayCode('undo', view.undoAct, 'undo.other');
      return [view.undoAct && seconds > 0 ? null : off('off.undo'), words.say('note.undo', { act, seconds })];
    }
    case 'pause':
      return [occupied ? off('off.finish-first') : here === 'paused' ? nobody : null, words.say('note.pause')];
    case 'close':
      return [occupied ? off('off.finish-first') : null, words.say('note.close')];
    default:
      throw new Error(`no rule for ${verb}`);
  }
}

function tooEarly(from, never, now, hall) {
  if (from == null) return never;
  const seconds = secondsLeft(from, now, hall);
  return seconds > 0 ? off('off.wait', { seconds }) : null;
}

/** Real seconds until a hall time: what a clerk has to wait, however fast the hall's clock runs. */
export function secondsLeft(until, now, hall) {
  return until == null ? 0 : Math.max(0, Math.ceil((Date.parse(until) - now) / 1000 / hall.clockSpeed));
}

function queueOf(view, now, words) {
  const waited = (at) => now - Date.parse(at);
  const longest = view.queue.reduce((most, one) => Math.max(most, waited(one.arrivedAt)), 0);
  return {
    title: view.queueLength ? words.say('queue.title', { n: view.queueLength }) : words.say('queue.title.none'),
    longest: view.queueLength ? words.say('queue.longest', { wait: words.minutes(longest) }) : '',
    length: view.queueLength,
    more: (n) => words.say('queue.more', { n }),
    rows: view.queue.map((one, index) => ({
      number: one.number,
      waited: words.say('queue.waited', { wait: words.minutes(waited(one.arrivedAt)) }),
      next: index === 0,
      nextLabel: words.say('queue.next'),
      arrived: words.say('queue.arrived', { at: words.clock(Date.parse(one.arrivedAt), view.hall.zone) }),
    })),
  };
}

function loadOf(view, now, words) {
  return {
    sum: words.say('load.sum', { n: view.waiting.reduce((sum, one) => sum + one.count, 0) }),
    rows: view.waiting.map((one) => {
      const wait = one.oldest ? now - Date.parse(one.oldest) : 0;
      return {
        letter: one.service.letter,
        name: words.name(one.service.name),
        count: String(one.count),
        longest: one.oldest ? words.minutes(wait) : words.say('unit.none'),
        long: wait >= LONG_WAIT,
        longLabel: words.say('load.long'),
      };
    }),
  };
}
