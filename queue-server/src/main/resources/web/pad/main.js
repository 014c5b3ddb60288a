/** The pad's composition root: a tablet that the server knows shows its window's pad, any other asks for a token. */
import { byId } from '../common/dom.js';
import { drawFixed, showOnly } from '../common/frame.js';
import { PadDesk } from './desk.js';
import { PairingPage, paired } from './pairing.js';
import { speak } from './words.js';

const LANGUAGE_KEY = 'paihao.pad.language';
const AGAIN_MS = 1000;

let words = speak(localStorage.getItem(LANGUAGE_KEY) ?? 'zh-CN');
let desk = null;
const pairing = new PairingPage(() => words, sit);

function show(part) {
  showOnly(part, ['connecting', 'pair', 'pad']);
}

function sit({ window }) {
  desk?.leave();
  show('pad');
  desk = new PadDesk(window, words, ask, sit);
}

/** Nobody knows this tablet. */
function ask() {
  desk?.leave();
  desk = null;
  show('pair');
  byId('token').focus();
}

function redraw() {
  document.title = words.say('title');
  drawFixed(words);
  pairing.redraw();
}

async function begin() {
  const answer = await paired();
  if (answer.ok) sit(answer.body);
  else if (answer.unknown) setTimeout(begin, AGAIN_MS);
  else ask();
}

byId('language').addEventListener('click', () => {
  words = speak(words.language === 'en' ? 'zh-CN' : 'en');
  localStorage.setItem(LANGUAGE_KEY, words.language);
  redraw();
});
document.addEventListener('contextmenu', (event) => event.preventDefault());
show('connecting');
redraw();
begin();
