/** A note on a ticket, for whoever has it next. */
import { answerWith, ask } from './dialog.js';
import { make } from './dom.js';

/** As many characters as the server takes. */
const MOST = 80;

/**
 * @param {string} number of the ticket
 * @param {{text: string, version: string}|null} present what is noted already: it is written on, and the new text takes its place
 * @returns {Promise<{text: string, over?: string}|null>} the command's body, with an empty text to remove the note; null where
 *   nothing was written
 */
export function askNote(number, present, words) {
  const input = make('input', { id: 'note-typed', autocomplete: 'off', maxlength: MOST, autofocus: true, 'aria-describedby': 'note-rule' });
  input.value = present?.text ?? '';
  const over = present?.version;
  const remove = make('button', { type: 'button', id: 'note-remove', class: 'outlined' }, words.say('note.remove'));
  remove.addEventListener('click', () => answerWith(remove, { text: '', over }));
  const answer = ask({
    head: words.say('note.head', { number }),
    body: [
      make('label', { for: 'note-typed', class: 'field' }, words.say('note.field', { n: MOST })),
      input,
      make('p', { id: 'note-rule', class: 'second' }, words.say('note.rule')),
    ],
    go: words.say('note.go'),
    back: words.say('dialog.back'),
    aside: present ? [remove] : [],
    answer: () => (input.value.trim() ? { text: input.value.trim(), over } : null),
  });
  input.select();
  return answer;
}

/** Who noted it and when. */
export function notedBy({ window, at }, zone, words) {
  return words.say(window == null ? 'note.by.desk' : 'note.by.window', { no: window, at: words.clock(Date.parse(at), zone) });
}
