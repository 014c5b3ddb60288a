/** What was noted of the citizen at the window, and the key that notes something. */
import { notedBy } from '../common/note.js';

/** Its key: writing takes the letters anyway, and the number pad is full. */
export const NOTE_KEY = 'N';

/** @param {object} seen as of `pageOf` @returns {object|null} null where nobody is here */
export function noteOf({ view, lost, busy }, words) {
  const { ticket, note, hall } = view;
  if (!ticket) return null;
  return {
    text: note ? note.text : words.say('note.none'),
    by: note ? notedBy(note, hall.zone, words) : '',
    written: note != null,
    label: words.say('verb.note'),
    enabled: !lost && !busy,
    off: words.say(lost ? 'off.lost' : 'off.busy'),
  };
}
