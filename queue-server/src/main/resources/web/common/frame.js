/** The frame of a staff page: head line, the bar that says the line is lost, the strip that says what became of a press. */
import { byId, make, setAttribute, setText } from './dom.js';
import { drawIcon, icon } from './icons.js';

/** Shows one part of the document and hides the others. */
export function showOnly(part, parts) {
  for (const id of parts) byId(id).hidden = id !== part;
}

/** Words that stand still until the language changes. */
export function drawFixed(words) {
  document.documentElement.lang = words.language;
  for (const element of document.querySelectorAll('[data-say]')) setText(element, words.say(element.dataset.say));
  for (const element of document.querySelectorAll('[data-label]')) {
    setAttribute(element, 'aria-label', words.say(element.dataset.label));
  }
  for (const button of document.querySelectorAll('.language')) {
    setText(button, words.say('language.other'));
    setAttribute(button, 'lang', words.say('language.other.tag'));
  }
}

export function drawTime(date, clock) {
  setText(byId('date'), date);
  setText(byId('clock'), clock);
}

/** The state of the line at the foot, and the bar while it is lost. @param {string} frame id of what turns grey */
export function drawLine(frame, lost, words, { at, length }) {
  byId(frame).classList.toggle('lost', lost);
  const bar = byId('lost');
  if (!lost) bar.replaceChildren();
  else if (!bar.firstChild || bar.lang !== words.language) {
    const head = make('b', {}, words.say('line.lost', { at }));
    bar.replaceChildren(icon('lost'), head, make('span', {}, words.say('line.lost.more')));
    bar.lang = words.language;
  }
  const look = lost ? 'off' : 'ok';
  drawBadge(byId('line'), { look, icon: lost ? 'lost' : 'check', text: words.say(lost ? 'line.again' : 'line.ok') });
  setText(byId('line-for'), lost ? words.say('line.for', { for: length }) : '');
}

export function drawBadge(badge, { look, icon: name, text }) {
  setAttribute(badge, 'class', `badge ${look}`);
  drawIcon(badge.firstElementChild, name);
  setText(badge.lastElementChild, text);
}

/** A new badge. */
export function badge(look, name, text) {
  return make('span', { class: `badge ${look}` }, icon(name), make('span', {}, text));
}

/** Something that is wrong, and what to do. @param {(kiosk: string) => void} [go] where somebody can say that they see to it */
export function alarmRow(row, go) {
  return make(
    'li',
    { class: row.look },
    icon('warn'),
    make('div', {}, make('b', {}, row.head), make('p', { class: 'second' }, row.more)),
    ...(go && row.go ? [goKey(row, go)] : []),
  );
}

function goKey(row, go) {
  const key = make('button', { type: 'button', class: 'outlined', id: `go-${row.at}` }, row.go);
  key.addEventListener('click', () => go(row.at));
  return key;
}

/** What became of the last press; the page's hint takes its place when it is old. */
export function tell(text, look = 'plain') {
  setText(byId('told'), text);
  setAttribute(byId('strip'), 'class', text ? look : 'plain');
  byId('hint').hidden = text !== '';
}
