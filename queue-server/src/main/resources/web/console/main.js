/** The console's composition root: who is signed in decides what is on the screen. */
import { session } from '../common/http.js';
import { Desk } from './desk.js';
import { byId, setText } from '../common/dom.js';
import { drawFixed } from '../common/frame.js';
import { listenToKeys } from './keys.js';
import { layKeys, show } from './page.js';
import { SignIn } from './sign-in.js';
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

/** A clerk is signed in: the console of that window. */
function sit(session) {
  show('connecting');
  document.title = words.say('title.console', { no: session.window.no });
  desk = new Desk(session.window.no, () => words, stand);
  desk.open();
}

/** The session is over. */
function stand(byClerk) {
  desk = null;
  signIn.open(byClerk ? 'sign-in.closed-by-you' : 'sign-in.ended');
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
  if (answer.ok && answer.body.window && answer.body.window.state !== 'CLOSED') sit(answer.body);
  else if (answer.unknown) setTimeout(begin, AGAIN_MS);
  else signIn.open();
}

layKeys(press);
for (const button of document.querySelectorAll('.language')) button.addEventListener('click', changeLanguage);
byId('keys-switch').addEventListener('click', switchNumberKeys);
listenToKeys({
  listening: () => desk !== null && !byId('dialog').open,
  characters: () => numberKeys,
  press,
});
redraw();
begin();
