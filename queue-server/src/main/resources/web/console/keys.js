/**
 * The number pad: every verb has its key (see KEYS of pad.js), Enter is the big one; a note, which is written, has a letter. Whoever walks through the page
 * with Tab presses what has the focus; the single characters can be switched off, as WCAG 2.1.4 asks.
 */
import { NOTE_KEY } from './note.js';
import { KEYS } from './pad.js';

const VERBS = Object.fromEntries(Object.entries({ ...KEYS, note: NOTE_KEY }).map(([verb, key]) => [key, verb]));
const TYPING = 'input, select, textarea';

/**
 * @param {object} on
 * @param {() => boolean} on.listening whether the console is on the screen with nothing before it
 * @param {() => boolean} on.characters whether the single characters are switched on
 * @param {(verb: string) => void} on.press
 */
export function listenToKeys({ listening, characters, press }) {
  document.addEventListener('keydown', (event) => {
    if (!listening() || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest(TYPING)) return;
    const verb = verbOf(event);
    if (!verb || (verb !== 'primary' && !characters())) return;
    if (verb === 'primary' && event.target.closest('button')) {
      if (event.repeat) event.preventDefault(); // a key held down is one press
      return;
    }
    event.preventDefault();
    if (!event.repeat) press(verb);
  });
}

function verbOf(event) {
  if (event.key === 'Enter') return 'primary';
  return VERBS[event.code === 'NumpadDecimal' ? '.' : event.key.toUpperCase()] ?? null;
}
