/** The guide desk's composition root: who is signed in decides what is on the screen. */
import { drawFixed, showOnly } from '../common/frame.js';
import { session } from '../common/http.js';
import { SignIn } from '../common/sign-in.js';
import { GuideDesk } from './desk.js';
import { speak } from './words.js';

const LANGUAGE_KEY = 'paihao.language';
const AGAIN_MS = 1000;

let words = speak(localStorage.getItem(LANGUAGE_KEY) ?? 'zh-CN');
const desk = new GuideDesk(() => words, stand);
const signIn = new SignIn(() => words, 'guide', sit);

function show(part) {
  showOnly(part, ['connecting', 'sign-in', 'guide']);
}

function sit() {
  show('connecting');
  document.title = words.say('title.desk');
  desk.open();
}

/** The session is over. */
function stand(byGuide) {
  show('sign-in');
  signIn.open(byGuide ? null : 'sign-in.ended');
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
  if (answer.ok && answer.body.role === 'guide') sit();
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
