/** Draws the pad's faces: dark, the question with five equal cards, the reasons, thanks. Decides nothing. */
import { byId, make, setText } from '../common/dom.js';
import { read } from './properties.js';

const PICTOGRAMS = await read('/look/pictograms.properties');
const SVG = 'http://www.w3.org/2000/svg';

/** Draws a face. @param touched what is done when something on it is touched */
export function draw(face, words, touched) {
  const kinds = { Dark: dark, Asking: asking, Reasons: reasons, Thanks: thanks, Sorry: sorry };
  byId('pad').replaceChildren(kinds[face.kind](face, words, touched));
  setText(byId('said'), spoken(face, words));
}

/** How long the pad stays lit, and what is on its way. */
export function drawTime(model, words) {
  const seconds = byId('seconds');
  if (!seconds) return;
  setText(seconds, words.say('left', { seconds: model.secondsLeft }));
  byId('bar').style.setProperty('--share', model.shareLeft);
  const hint = byId('hint');
  setText(hint, words.say(model.sending ? 'reasons.sending' : hint.dataset.key));
}

/** For whoever hears the page: the seconds are not read out. */
function spoken(face, words) {
  const said = { Asking: 'asking.question', Thanks: 'thanks' };
  if (face.kind === 'Sorry') return face.text;
  if (face.kind === 'Reasons') return headOf(face, words);
  return said[face.kind] ? words.say(said[face.kind]) : '';
}

function dark(face, words, touched) {
  const window = make('div', { class: 'dark-window' });
  for (const [tag, text] of [['span', words.say('window.above')], ['b', face.window], ['span', words.say('window.below')]]) {
    if (text !== '') window.append(make(tag, {}, String(text)));
  }
  const who = make('div', { class: 'dark-who' });
  if (face.clerk) who.append(make('h1', {}, face.clerk));
  if (!face.sign) who.append(make('p', {}, words.say('dark.invite')));
  const sign = make('p', { id: 'sign' });
  if (face.sign) sign.append(pictogram('ui-lost'), make('span', {}, face.sign));
  if (face.refused) sign.append(target('pair-again', 'way', touched.pair, words.say('sign.pair')));
  const phone = face.supervisionPhone ? words.say('dark.phone', { phone: face.supervisionPhone }) : '';
  return screen(
    'pad-dark',
    make('div', { class: 'dark-middle' }, who, window),
    make('div', { class: 'foot' }, sign, make('p', {}, phone)),
  );
}

function asking(face, words, touched) {
  const who = make('div', {}, make('b', { class: 'clerk' }, face.clerk));
  who.append(make('p', {}, words.say('window', { window: face.window })));
  who.append(make('p', {}, words.say('asking.done', { service: face.service })));
  const yours = make('div', { class: 'yours' }, make('p', {}, words.say('asking.number')), make('b', { id: 'number' }, face.number));
  const five = make('div', { class: 'five' });
  for (const level of [5, 4, 3, 2, 1]) {
    const word = make('span', {}, words.say(`level.${level}`));
    five.append(target(`level-${level}`, 'level', () => touched.level(level), pictogram(`face-${level}`), word));
  }
  const question = make('div', { class: 'question' }, make('h1', {}, words.say('asking.question')));
  question.append(make('p', {}, words.say('asking.note')));
  return screen('pad-asking', make('div', { class: 'top' }, who, yours), question, five, foot('asking.hint', words));
}

const headOf = (face, words) => words.say(face.skippable ? 'reasons.good' : 'reasons.bad');

function reasons(face, words, touched) {
  const level = words.say(`level.${face.level}`);
  const about = words.say('reasons.about', { level, service: face.service, number: face.number });
  const head = make('div', {}, make('h1', {}, headOf(face, words)), make('p', {}, about));
  const grid = make('div', { class: 'reasons' });
  for (const { code, text } of face.choices) {
    grid.append(target(`reason-${code}`, 'reason', () => touched.reason(code), text));
  }
  const back = target('back', 'way quiet', touched.back, pictogram('ui-back'), words.say('reasons.back'));
  const ways = make('div', { class: 'ways' }, back);
  if (face.skippable) ways.append(target('skip', 'way', touched.skip, words.say('reasons.skip')));
  grid.append(ways);
  return screen('pad-reasons', make('div', { class: 'top' }, pictogram(`face-${face.level}`), head), grid, foot('reasons.hint', words));
}

function thanks(face, words) {
  return sentence('pad-thanks', 'ui-check', words.say('thanks'), words.say('thanks.note'));
}

function sorry(face, words) {
  return sentence('pad-sorry', 'ui-warn', words.say('sorry'), face.text);
}

function sentence(id, name, head, note) {
  return screen(id, pictogram(name), make('h1', {}, head), make('p', {}, note));
}

function foot(hint, words) {
  const left = make('p', { id: 'hint', 'data-key': hint }, words.say(hint));
  const groove = make('span', { class: 'groove' }, make('span', { id: 'bar' }));
  return make('div', { class: 'foot' }, left, make('p', { class: 'left' }, make('span', { id: 'seconds' }), groove));
}

function screen(id, ...parts) {
  return make('div', { id, class: 'screen' }, ...parts);
}

function target(id, look, act, ...inside) {
  const target = make('button', { type: 'button', id, class: `target ${look}` }, ...inside);
  target.addEventListener('click', act);
  return target;
}

function pictogram(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', name.startsWith('face') ? 'face' : 'icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PICTOGRAMS[name]);
  svg.append(path);
  return svg;
}
