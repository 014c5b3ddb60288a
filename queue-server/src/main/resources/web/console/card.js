/** The card of the present citizen, or what stands in its place: nobody, a pause. */
import { stopwatch } from '../common/words.js';
import { classWords, outcomeOf, outcomeWords, situation } from './situation.js';
import { whyOf } from './why.js';

/** @param {object} seen as of `pageOf` */
export function cardOf({ view, now, lost, chosen }, words) {
  switch (situation(view)) {
    case 'paused':
      return pausedCard(view, words);
    case 'idle':
    case 'closed':
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
  const walked = serving && view.earlier.length === 0;
  return {
    kind: 'ticket',
    service: words.name(ticket.service.name),
    badge: { look: 'accent', icon: serving ? 'window' : 'bell', text: words.say(`card.${state}`) },
    nth: view.earlier.length > 0 ? words.say('card.nth', { n: view.earlier.length + 1 }) : null,
    outcome: outcomeText(view, chosen, words),
    itemClass: classText(view, chosen, words),
    number: ticket.number,
    timerLabel: words.say(`card.timer.${state}${lost ? '.lost' : ''}`),
    timer: stopwatch(now - since),
    facts: words.say(serving && !walked ? 'card.facts.unmeasured' : `card.facts.${state}`, {
      waited: words.minutes(called - Date.parse(ticket.issuedAt)),
      walked: words.short(since - called),
      calls: ticket.calls,
    }),
    why: view.why ? whyOf(view, words) : null,
    given: view.given.map((one) => givenText(one, words)).join(words.say('list.comma')),
  };
}

/** A one-time notification that the citizen has in hand. */
function givenText({ name, version }, words) {
  return words.say('card.given.item', { item: words.name(name), version });
}

/** The outcome that was chosen, where it is not the usual one. */
function outcomeText(view, chosen, words) {
  const { outcome, reason } = outcomeOf(view, chosen);
  if (outcome === view.outcomes[0]) return null;
  const text = outcomeWords(view, outcome, words);
  return reason
    ? words.say('card.outcome.reason', { outcome: text, reason: words.sayCode('outcome.reason', reason, 'outcome.reason.other') })
    : words.say('card.outcome', { outcome: text });
}

/** The class that was chosen, where it is not that of the service. */
function classText(view, chosen, words) {
  const { itemClass } = outcomeOf(view, chosen);
  return itemClass && itemClass !== view.itemClass ? words.say('card.class', { class: classWords(itemClass, words) }) : null;
}
