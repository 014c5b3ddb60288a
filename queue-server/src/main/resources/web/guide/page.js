/** Draws what model.js decided into the document, and nothing else. */
import { byId, make, setAttribute, setRows, setText, setTextOrHide } from '../common/dom.js';
import { alarmRow, badge } from '../common/frame.js';
import { icon } from '../common/icons.js';
import { bringToFront } from '../common/tabs.js';

export const TABS = ['take', 'people', 'appointments', 'whereabouts'];

/** Brings one of the parts to the front. */
export function showTab(shown) {
  bringToFront(TABS, shown);
  byId('issued').hidden = shown === 'people' || shown === 'whereabouts';
}

/**
 * @param {ReturnType<import('./model.js').pageOf>} page
 * @param {object} on
 * @param {(service: string) => void} on.take
 * @param {(ticket: string) => void} on.act
 * @param {(kiosk: string) => void} on.go
 */
export function draw(page, on, words) {
  setText(byId('hall'), page.hall);
  setText(byId('waiting-sum'), page.waiting);
  setRows(byId('services'), page.services, (row) => serviceKey(row, on.take));
  setText(byId('alarms-title'), words.say(page.alarms.length ? 'alarms.title' : 'alarms.none', { n: page.alarms.length }));
  setRows(byId('alarm-rows'), page.alarms, (row) => alarmRow(row, on.go));
  setText(byId('windows-sum'), page.windowsSum);
  setRows(byId('window-rows'), page.windows.map(({ since, ...row }) => row), windowRow);
  page.windows.forEach(({ since }, index) => setText(byId('window-rows').children[index].querySelector('.since'), since));
  setText(byId('people-title'), page.people.title);
  setTextOrHide(byId('people-none'), page.people.none);
  setRows(byId('people-rows'), page.people.rows, (row) => personRow(row, on.act, words));
}

function serviceKey(row, take) {
  const key = make(
    'button',
    { type: 'button', class: row.long ? 'service-key long' : 'service-key', id: `service-${row.letter}`, 'aria-disabled': row.off && 'true' },
    make('b', {}, row.letter),
    make('span', {}, make('span', { class: 'key-name' }, row.name), make('span', { class: 'key-note' }, row.note)),
  );
  if (row.long) key.append(icon('warn'));
  key.addEventListener('click', () => take(row.id));
  return key;
}

function windowRow(row) {
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, row.no),
    make(
      'td',
      {},
      ...(row.letters ? [make('span', { 'aria-hidden': 'true', title: row.services }, row.letters)] : []),
      make('span', { class: row.letters ? 'unseen' : null }, row.services),
      make('small', { class: 'clerk second' }, row.clerk),
    ),
    make(
      'td',
      { class: 'end' },
      make('b', { class: 'number' }, row.number),
      make('span', { class: 'since second' }),
      badge(row.badge.look, row.badge.icon, row.badge.text),
      make('small', { class: 'second' }, row.note),
    ),
  );
}

function personRow(row, act, words) {
  const button = make('button', { type: 'button', class: 'quiet' }, words.say('people.act'));
  setAttribute(button, 'aria-label', words.say('people.act.of', { number: row.number }));
  button.addEventListener('click', () => act(row.id));
  return make(
    'tr',
    { id: `person-${row.number}` },
    make('th', { scope: 'row' }, row.number),
    make('td', {}, row.service),
    make('td', {}, row.state, ' ', ...row.marks.map((mark) => badge(mark.look, mark.icon, mark.text)), ...(row.note ? [make('small', { class: 'note' }, row.note)] : [])),
    make('td', { class: 'second' }, row.wait),
    make('td', { class: 'end' }, button),
  );
}
