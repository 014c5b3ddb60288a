/** Draws what now.js and report.js decided into the document, and nothing else. */
import { byId, make, setRows, setText, setTextOrHide } from '../common/dom.js';
import { alarmRow, badge } from '../common/frame.js';
import { icon } from '../common/icons.js';
import { bringToFront } from '../common/tabs.js';

export const TABS = ['now', 'times', 'order', 'rest'];

/** Brings one of the parts to the front. */
export function showTab(shown) {
  bringToFront(TABS, shown);
  byId('chosen').hidden = shown === 'now';
  byId('save').hidden = shown !== 'times';
}

/** @param {ReturnType<import('./now.js').nowOf>} now */
export function drawNow(now, words) {
  setText(byId('hall'), now.hall);
  setRows(byId('facts'), now.facts, ({ id, name, value }) =>
    make('div', { id: `fact-${id}` }, make('dt', {}, name), make('dd', {}, value)),
  );
  setText(byId('alarms-title'), words.say(now.alarms.length ? 'alarms.title' : 'alarms.none', { n: now.alarms.length }));
  setRows(byId('alarm-rows'), now.alarms, (row) => alarmRow(row));
  setRows(byId('window-rows'), now.windows.map(({ since, ...row }) => row), (row) => windowCard(row, words));
  now.windows.forEach(({ since }, index) => setText(byId('window-rows').children[index].querySelector('.since'), since));
  setRows(byId('waiting-rows'), now.waiting, waitingRow);
}

function windowCard(row, words) {
  return make(
    'li',
    { id: `window-${row.no}`, class: row.number ? 'busy' : '' },
    make(
      'div',
      { class: 'window-head' },
      make('b', {}, make('span', { class: 'unseen' }, words.say('report.window')), row.no),
      badge(row.badge.look, row.badge.icon, row.badge.text),
    ),
    make('div', { class: 'window-here' }, make('b', { class: 'number' }, row.number), make('span', { class: 'since' })),
    make('p', { class: 'second' }, row.letters ? make('span', { 'aria-hidden': 'true' }, row.letters) : row.services, row.letters ? make('span', { class: 'unseen' }, row.services) : ''),
    make('p', { class: 'second' }, [row.clerk, row.note].filter(Boolean).join('  ')),
  );
}

function waitingRow(row) {
  const wait = make('td', { class: row.long ? 'end long' : 'end' });
  if (row.long) wait.append(icon('warn'));
  wait.append(row.wait);
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, row.letter),
    make('td', {}, row.name),
    make('td', { class: 'end' }, row.count),
    wait,
  );
}

/** @param {ReturnType<import('./report.js').reportOf>} report */
export function drawReport(report, words) {
  setTextOrHide(byId('until'), report.until);
  setTextOrHide(byId('left-out'), report.leftOut);
  setRows(byId('service-times'), report.services, (row) =>
    make(
      'tr',
      { class: row.letter ? '' : 'sum' },
      make('th', { scope: 'row' }, row.letter ? make('b', { class: 'letter' }, row.letter) : '', row.name),
      ...row.figures.map(figureCell),
      ...row.counts.map((count) => make('td', { class: 'end' }, count)),
    ),
  );
  setRows(byId('window-times'), report.windows, (row) =>
    make(
      'tr',
      { class: row.sum ? 'sum' : '' },
      make('th', { scope: 'row' }, row.no),
      ...row.spent.map((part) => make('td', { class: 'end' }, part)),
      ...row.figures.map(figureCell),
      ...row.counts.map((count) => make('td', { class: 'end' }, count)),
    ),
  );
  setText(byId('calls-sum'), report.callsSum);
  setRows(byId('call-rows'), report.calls, ({ cells, back }) => {
    const row = plainRow(cells);
    if (back) row.lastElementChild.append(' ', badge('off', 'cross', back));
    return row;
  });
  setText(byId('agents-sum'), report.agentsSum);
  setText(byId('priorities-sum'), report.prioritiesSum);
  for (const [rows, cells] of [
    ['agent-rows', report.agents],
    ['priority-rows', report.priorities],
    ['forgotten-rows', report.forgotten],
    ['overtime-rows', report.overtime],
    ['tide-rows', report.tides],
    ['told-rows', report.told],
    ['outcome-rows', report.outcomes],
  ]) {
    setRows(byId(rows), cells, plainRow);
  }
  for (const none of document.querySelectorAll('[data-none]')) {
    const empty = byId(none.dataset.none).children.length === 0;
    none.hidden = !empty;
    none.previousElementSibling.hidden = empty;
  }
}

function figureCell({ mean, more }) {
  return make('td', { class: 'end figure' }, make('b', {}, mean), ...(more ? [make('small', { class: 'second' }, more)] : []));
}

function plainRow([first, ...others]) {
  return make('tr', {}, make('th', { scope: 'row' }, first), ...others.map((text) => make('td', {}, text)));
}
