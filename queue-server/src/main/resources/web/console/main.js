/** The console's composition root: who is signed in decides what is on the screen. */
import { byId, setText } from '../common/dom.js';
import { drawFixed, tell } from '../common/frame.js';
import { session, windows } from '../common/http.js';
import { standAt } from './acts.js';
import { Desk } from './desk.js';
import { listenToKeys } from './keys.js';
import { layKeys, show } from './page.js';
import { askWindow } from './questions.js';
import { SignIn } from './sign-in.js';
import { refusalOf } from './told.js';
import { speak } from './words.js';

const LANGUAGE_KEY = 'paihao.language';
const NUMBER_KEYS_KEY = 'paihao.number-keys';
const AGAIN_MS = 1000;

let words = speak(localStorage.getItem(LANGUAGE_KEY) ?? 'zh-CN');
let numberKeys = localStorage.getItem(NUMBER_KEYS_KEY) !== 'off';
let desk = null;
const signIn = new SignIn(() => words, sit);

function press(key) {
  desk?.press(key);
}

/** A clerk is signed in: the console of the first window. */
function sit(signedIn) {
  turnTo(signedIn.window.no);
}

/** The console of one of the clerk's windows. */
function turnTo(window) {
  desk?.leave();
  show('connecting');
  document.title = words.say('title.console', { no: window });
  desk = new Desk(window, () => words, stand, turnTo);
  desk.open();
}

/** A window is closed or the session over: another window of the session is next, else somebody signs in. */
async function stand(byClerk) {
  desk = null;
  const next = openWindow(await session());
  if (next) turnTo(next.no);
  else signIn.open(byClerk ? 'sign-in.closed-by-you' : 'sign-in.ended');
}

/** The first open window of a session. */
function openWindow(answer) {
  return answer.ok ? answer.body.windows.find((one) => one.state !== 'CLOSED') : undefined;
}

/** One more window for the same clerk, on a quiet day. */
async function takeWindow() {
  const known = await windows();
  if (!known.ok || !desk) return;
  const no = await askWindow(known.body.windows.filter((one) => !one.taken), words);
  if (no == null) return;
  const answer = await standAt(no);
  if (answer.ok) turnTo(no);
  else if (answer.unknown) tell(words.say('did.unknown'), 'warn');
  else tell(refusalOf(answer, words), 'stop');
}

function changeLanguage() {
  words = speak(words.language === 'en' ? 'zh-CN' : 'en');
  localStorage.setItem(LANGUAGE_KEY, words.language);
  redraw();
}

function switchNumberKeys() {
  numberKeys = !numberKeys;
  localStorage.setItem(NUMBER_KEYS_KEY, numberKeys ? 'on' : 'off');
  redraw();
}

function redraw() {
  drawFixed(words);
  setText(byId('keys-say'), words.say(numberKeys ? 'keys.on' : 'keys.off'));
  setText(byId('keys-switch'), words.say(numberKeys ? 'keys.turn-off' : 'keys.turn-on'));
  signIn.redraw();
  desk?.redraw();
}

async function begin() {
  const answer = await session();
  const open = openWindow(answer);
  if (open) turnTo(open.no);
  else if (answer.unknown) setTimeout(begin, AGAIN_MS);
  else signIn.open();
}

layKeys(press);
for (const button of document.querySelectorAll('.language')) button.addEventListener('click', changeLanguage);
byId('keys-switch').addEventListener('click', switchNumberKeys);
byId('own-more').addEventListener('click', takeWindow);
listenToKeys({
  listening: () => desk !== null && !byId('dialog').open,
  characters: () => numberKeys,
  press,
});
redraw();
begin();
