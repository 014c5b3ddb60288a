/** The composition root of a page for one role: who is signed in decides what is on the screen. */
import { drawFixed, showOnly } from './frame.js';
import { session } from './http.js';
import { SignIn } from './sign-in.js';

const LANGUAGE_KEY = 'paihao.language';
const AGAIN_MS = 1000;

/**
 * @param {string} role whom the page is for, and the id of its part of the page
 * @param {(language: string) => import('./words.js').Words} speak
 * @param {new (words: () => import('./words.js').Words, onEnd: (bySelf: boolean) => void) => {open(): void, redraw(): void}} Desk
 */
export function openPage(role, speak, Desk) {
  let words = speak(localStorage.getItem(LANGUAGE_KEY) ?? 'zh-CN');
  const desk = new Desk(() => words, stand);
  const signIn = new SignIn(() => words, role, sit);

  function show(part) {
    showOnly(part, ['connecting', 'sign-in', role]);
  }

  function sit() {
    show('connecting');
    document.title = words.say('title.desk');
    desk.open();
  }

  /** The session is over. */
  function stand(bySelf) {
    show('sign-in');
    signIn.open(bySelf ? null : 'sign-in.ended');
  }

  function changeLanguage() {
    words = speak(words.language === 'en' ? 'zh-CN' : 'en');
    localStorage.setItem(LANGUAGE_KEY, words.language);
    redraw();
  }

  function redraw() {
    drawFixed(words);
    signIn.redraw();
    desk.redraw();
  }

  async function begin() {
    const answer = await session();
    if (answer.ok && answer.body.role === role) sit();
    else if (answer.unknown) setTimeout(begin, AGAIN_MS);
    else {
      show('sign-in');
      signIn.open(null);
    }
  }

  for (const button of document.querySelectorAll('.language')) button.addEventListener('click', changeLanguage);
  show('connecting');
  redraw();
  begin();
}
