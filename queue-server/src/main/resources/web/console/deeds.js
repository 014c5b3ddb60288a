/** From a verb to the command that is sent: asks what has to be known first. */
import { askNote } from '../common/note.js';
import { asideChoices, meant } from './numbers.js';
import * as questions from './questions.js';
import { dueOf } from './queue.js';
import { outcomeOf } from './situation.js';

/**
 * The command for a verb that is no more than a press or a question.
 *
 * @param {object} seen
 * @param {object} seen.view
 * @param {number} seen.now hall time
 * @param {object|null} seen.chosen
 * @param {(key: string, facts?: object) => void} say tells the clerk why nothing is sent
 * @returns {Promise<{verb: string, body: object}|null>} null: nothing is to be sent
 */
export async function commandFor(verb, { view, now, chosen }, say, words) {
  switch (verb) {
    case 'finish-next':
      return { verb: 'finish', body: { ...outcomeOf(view, chosen), callNext: true } };
    case 'finish':
      return { verb, body: outcomeOf(view, chosen) };
    case 'supplement':
      return carrying('finish', await supplement(view, chosen, words));
    case 'call':
      return byNumber(view, now, say, words);
    case 'tidal':
      return { verb, body: { proposal: view.proposal.id } };
    case 'hold':
      return carrying(verb, await questions.askHold(view, words));
    case 'transfer':
      return carrying(verb, await questions.askTransfer(view, words));
    case 'note':
      return carrying(verb, await askNote(view.ticket.number, view.note, words));
    case 'walk-in': {
      const service = await questions.askService('walk-in.head', view, words);
      return carrying(verb, service && { service });
    }
    case 'add-transaction': {
      const service = await questions.askService('add.head', view, words);
      return carrying(verb, service && { service, ...outcomeOf(view, chosen) });
    }
    case 'pause':
      return carrying(verb, await questions.askPause(view, words));
    case 'close':
      return carrying(verb, (await questions.askClose(view, words)) && {});
    default:
      return { verb, body: {} };
  }
}

const carrying = (verb, body) => body && { verb, body };

/** Papers are missing, whatever else was chosen; the class stays. */
async function supplement(view, chosen, words) {
  const ended = await questions.withReason('SUPPLEMENT', view, words);
  return ended && { ...ended, itemClass: outcomeOf(view, chosen).itemClass };
}

async function byNumber(view, now, say, words) {
  const [due] = dueOf(view, now);
  const typed = await questions.askNumber(asideChoices(view, now, words), due?.number ?? '', words);
  if (!typed) return null;
  const found = meant(typed, view);
  if (!found) {
    say('number.unclear', { number: typed });
    return null;
  }
  const { verb, number } = found;
  if (verb !== 'call') return { verb, body: { number } };
  const reason = await questions.askCallReason(number, view, words);
  return carrying(verb, reason && { number, reason });
}

/** With this code the server refuses to leave a unit without anybody, unless that is said in so many words. */
export const LAST_OF_UNIT = 'pause.last-of-unit';

/**
 * The same command again, where the clerk leaves all the same; null where they stay.
 * @param {{verb: string, body: object}} command
 */
export async function insisted({ verb, body }, { view }, words) {
  const more = await questions.askLastOfUnit(body.reason, view, words);
  return carrying(verb, more && { ...body, ...more });
}
