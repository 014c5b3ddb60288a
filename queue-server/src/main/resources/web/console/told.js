/** What became of a command, in words. */
import { outcomeWords } from './situation.js';

const DONE = {
  call: 'did.called',
  'take-up': 'did.called',
  'walk-in': 'did.walk-in',
  recall: 'did.recalled',
  start: 'did.started',
  'no-show': 'did.no-show',
  'put-back': 'did.put-back',
  'come-back': 'did.come-back',
  hold: 'did.held',
  transfer: 'did.transferred',
  'add-transaction': 'did.added',
  tidal: 'did.tidal',
  'give-back': 'did.given-back',
  pause: 'did.paused',
  continue: 'did.continued',
};

/**
 * @param {string} verb of the command
 * @param {object} sent its body
 * @param {{status: number, body: object}} answer
 * @param {object} before the view when it was sent
 */
export function toldOf(verb, sent, { status, body }, before, words) {
  const number = body?.number ?? before.ticket?.number;
  switch (verb) {
    case 'call-next':
      return status === 204 ? words.say('did.nobody') : words.say('did.called', { number });
    case 'finish': {
      const key = !sent.callNext ? 'did.finished' : body.called ? 'did.finished-called' : 'did.finished-nobody';
      const outcome = outcomeSaid(sent.outcome, body.finished.promised, before, words);
      return words.say(key, { number: body.finished.number, outcome, called: body.called?.number });
    }
    case 'add-transaction': {
      if (!body.promised) return words.say(DONE[verb], { number });
      return words.say('did.added.promised', { number, outcome: outcomeSaid(sent.outcome, body.promised, before, words) });
    }
    case 'note':
      return words.say(sent.text ? 'did.noted' : 'did.note-removed', { number });
    case 'undo':
      return words.sayCode('did.undone', body?.state, 'did.undone', { number });
    default:
      return words.say(DONE[verb] ?? 'did.back', { number });
  }
}

/** An outcome with the date that it promises, or with why there is none. @param {{by: string|null}|undefined} promised */
function outcomeSaid(code, promised, view, words) {
  const outcome = outcomeWords(view, code, words);
  if (!promised) return outcome;
  return promised.by
    ? words.say('did.promised', { outcome, date: words.dayOfMonth(promised.by) })
    : words.say('did.promised.none', { outcome });
}

/** Whether a command has promised somebody a date. */
export function promises({ body }) {
  return Boolean(body?.promised ?? body?.finished?.promised);
}

/** Why a command was refused. */
export function refusalOf({ status, code, facts }, words) {
  const key = words.knows(`refused.${code}`) ? `refused.${code}` : `refused.${status}`;
  return words.say(words.knows(key) ? key : 'refused.other', facts);
}
