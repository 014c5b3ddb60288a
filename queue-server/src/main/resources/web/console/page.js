/** Draws what model.js decided into the document, and nothing else. */
import { byId, make, setAttribute, setRows, setText, setTextOrHide } from '../common/dom.js';
import { badge, drawBadge, showOnly } from '../common/frame.js';
import { drawIcon, icon } from '../common/icons.js';
import { KEYS, ROWS } from './pad.js';

/** What stays free under the last row of the queue, and what the line "… more" takes, in pixels. */
const QUEUE_FOOT = 6;
const QUEUE_MORE = 34;

/** Puts the keys down, once. @param {(verb: string) => void} press */
export function layKeys(press) {
  const keys = byId('keys');
  ROWS.forEach((row, index) => {
    let column = 1;
    for (const verb of row) {
      if (verb) keys.append(keyOf(verb, index + 1, column, press));
      column += verb === 'pause' ? 2 : 1;
    }
  });
  const primary = byId('primary');
  primary.addEventListener('click', () => press('primary'));
  byId('tide-key').textContent = KEYS['put-back'];
  const tide = byId('tide-press');
  tide.addEventListener('click', () => press('tide'));
  const note = byId('note-press');
  note.addEventListener('click', () => press('note'));
  for (const button of [primary, tide, note, ...keys.children]) keepFocus(button);
}

function keyOf(verb, row, column, press) {
  const name = make('span', { id: `${verb}-label`, class: 'key-name' });
  const note = make('span', { id: `${verb}-note`, class: 'key-note' });
  const sign = KEYS[verb] === '-' ? '−' : KEYS[verb];
  const key = make(
    'button',
    { id: verb, type: 'button', class: `key row-${row} column-${column}`, 'aria-keyshortcuts': KEYS[verb] },
    make('kbd', { 'aria-hidden': 'true' }, sign),
    make('span', {}, name, note),
  );
  key.addEventListener('click', () => press(verb));
  return key;
}

/** A click does not carry the focus away: the next Enter is again the big key's, not that of the key last clicked. */
function keepFocus(button) {
  button.addEventListener('mousedown', (event) => event.preventDefault());
}

/** The one part of the document that is on the screen: connecting, sign-in or console. */
export function show(part) {
  showOnly(part, ['connecting', 'sign-in', 'console']);
}

/**
 * @param {ReturnType<import('./model.js').pageOf>} page
 * @param {(window: number) => void} turnTo the clerk turns to another window of theirs
 */
export function draw(page, turnTo) {
  show('console');
  if (document.title !== page.title) document.title = page.title;
  drawHead(page.head);
  setRows(byId('own'), page.own, (row) => ownKey(row, turnTo));
  drawCard(page.card);
  drawPrimary(page.primary);
  for (const [verb, key] of Object.entries(page.verbs)) drawKey(verb, key);
  drawNote(page.note);
  drawTide(page.tide);
  drawAside(page.aside);
  drawQueue(page.queue);
  setText(byId('load-sum'), page.load.sum);
  setRows(byId('load-rows'), page.load.rows, loadRow);
  setText(byId('hint'), page.hint);
}

function drawHead(head) {
  setText(byId('window-no'), head.window);
  setText(byId('window-name'), head.windowName);
  const services = byId('services');
  setText(services, head.services);
  setAttribute(services, 'title', head.services);
  services.classList.toggle('many', head.services.length > (/[\u4e00-\u9fff]/.test(head.services) ? 16 : 26));
  setText(byId('clerk'), head.clerk);
  drawBadge(byId('state'), head.state);
  setText(byId('finished'), head.finished);
  setText(byId('hall'), head.hall);
}

function ownKey({ no, text, urgent }, turnTo) {
  const key = make('button', { type: 'button', id: `own-${no}`, class: urgent ? 'quiet urgent' : 'quiet' }, text);
  key.addEventListener('click', () => turnTo(no));
  keepFocus(key);
  return key;
}

function drawCard(card) {
  const ticket = card.kind === 'ticket';
  byId('card-ticket').hidden = !ticket;
  byId('card-plain').hidden = ticket;
  byId('why').hidden = !card.why;
  byId('given').hidden = !card.given;
  if (!ticket) {
    drawBadge(byId('plain-badge'), card.badge);
    setText(byId('plain-head'), card.head);
    setText(byId('plain-more'), card.more);
    return;
  }
  setText(byId('service'), card.service);
  drawBadge(byId('badge'), card.badge);
  setTextOrHide(byId('nth'), card.nth);
  setTextOrHide(byId('chosen'), card.outcome);
  setTextOrHide(byId('chosen-class'), card.itemClass);
  setText(byId('number'), card.number);
  setText(byId('timer-label'), card.timerLabel);
  setText(byId('timer'), card.timer);
  setText(byId('facts'), card.facts);
  setText(byId('why-text'), card.why ?? '');
  setText(byId('given-text'), card.given);
  setAttribute(byId('given-text'), 'title', card.given);
}

function drawPrimary(primary) {
  setAttribute(byId('primary'), 'aria-disabled', String(!primary.enabled));
  byId('primary').dataset.verb = primary.verb;
  setText(byId('primary-label'), primary.label);
  setText(byId('aside-label'), primary.aside.label);
  setTextOrHide(byId('aside-value'), primary.aside.value);
}

function drawKey(verb, key) {
  setAttribute(byId(verb), 'aria-disabled', String(!key.enabled));
  setText(byId(`${verb}-label`), key.label);
  setText(byId(`${verb}-note`), key.note);
}

function drawNote(note) {
  byId('note').hidden = !note;
  if (!note) return;
  byId('note').classList.toggle('written', note.written);
  setText(byId('note-text'), note.text);
  setText(byId('note-by'), note.by);
  setText(byId('note-press'), note.label);
  setAttribute(byId('note-press'), 'aria-disabled', String(!note.enabled));
}

function drawTide(tide) {
  byId('tide').hidden = !tide;
  if (!tide) return;
  setText(byId('tide-text'), tide.text);
  setText(byId('tide-press'), tide.label);
  byId('tide-key').hidden = !tide.key;
  setAttribute(byId('tide-press'), 'aria-disabled', String(!tide.enabled));
}

/** Two of those who are set aside, and how many more there are. */
function drawAside({ title, rows }) {
  byId('aside').hidden = rows.length === 0;
  setText(byId('aside-title'), title);
  setRows(byId('aside-rows'), rows.slice(0, 2), ({ look, icon: name, text }) => badge(look, name, text));
  setTextOrHide(byId('aside-more'), rows.length > 2 ? `+${rows.length - 2}` : '');
}

function drawQueue(queue) {
  setText(byId('queue-title'), queue.title);
  setText(byId('queue-longest'), queue.longest);
  drawIcon(byId('queue-none').firstElementChild, 'check');
  byId('queue-none').hidden = queue.length > 0;
  setRows(byId('queue-rows'), queue.rows, queueRow);
  fitQueue(queue);
}

/** Shows the rows that fit and counts the others: nothing is cut off, and a clerk need not scroll. */
function fitQueue(queue) {
  const card = byId('queue');
  const rows = [...byId('queue-rows').children];
  const more = byId('queue-more');
  let fit = rows.length;
  if (rows.length > 0 && getComputedStyle(card).overflow === 'hidden') {
    for (const row of rows) row.hidden = false;
    const height = rows[0].offsetHeight;
    const space = card.getBoundingClientRect().bottom - rows[0].getBoundingClientRect().top - QUEUE_FOOT;
    if (height * queue.length > space) fit = Math.max(1, Math.floor((space - QUEUE_MORE) / height));
  }
  rows.forEach((row, index) => (row.hidden = index >= fit));
  setTextOrHide(more, queue.length > Math.min(fit, rows.length) ? queue.more(queue.length - Math.min(fit, rows.length)) : '');
}

function queueRow(row) {
  const end = row.next
    ? badge('accent', 'right', row.nextLabel)
    : row.arrived;
  return make(
    'tr',
    { class: row.next ? 'next' : null },
    make('th', { scope: 'row' }, row.number),
    make('td', {}, row.waited),
    make('td', { class: 'end second' }, make('span', { class: 'queue-why' }, row.why), end),
  );
}

function loadRow(row) {
  const longest = row.long
    ? make('span', { class: 'long-wait' }, icon('warn'), make('span', { class: 'unseen' }, row.longLabel), row.longest)
    : row.longest;
  return make(
    'tr',
    {},
    make('th', { scope: 'row', class: 'letter' }, row.letter),
    make('td', {}, row.name),
    make('td', { class: 'end' }, make('b', {}, row.count)),
    make('td', { class: 'end second longest' }, longest),
  );
}
