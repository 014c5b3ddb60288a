/**
 * What the guide desk shows, as a pure function of the server's view and the hall's time. Decides; draws nothing and asks
 * nobody.
 */
import { alarmOf } from '../common/alarms.js';
import { windowOf } from '../common/floor.js';
import { notedBy } from '../common/note.js';

/** A wait that is marked as long, in milliseconds. */
const LONG_WAIT = 20 * 60 * 1000;

/**
 * @param {object} view the server's GuideView
 * @param {number} now hall time; while the line is lost, the hall time at which it was
 * @param {string} find what somebody looks for among the people: the beginning of a number
 * @param {import('../common/words.js').Words} words
 */
export function pageOf({ view, now, find }, words) {
  const waiting = view.waiting.reduce((sum, one) => sum + one.count, 0);
  const open = view.windows.filter((one) => one.state === 'OPEN').length;
  return {
    hall: words.name(view.hall.name),
    waiting: words.say('floor.waiting', { n: waiting }),
    services: view.waiting.map((one) => serviceOf(one, view.day, now, words)),
    alarms: view.alarms.map((alarm) => alarmOf(alarm, view, now, words)),
    windows: view.windows.map((one) => windowOf(one, now, words)),
    windowsSum: words.say('windows.sum', { open, all: view.windows.length }),
    people: peopleOf(view, waiting, now, find, words),
  };
}

function serviceOf({ service, count, oldest }, day, now, words) {
  const wait = oldest ? now - Date.parse(oldest) : 0;
  const load = count === 0 ? words.say('take.none') : words.say('take.load', { n: count, wait: words.minutes(wait) });
  return {
    id: service.id,
    letter: service.letter,
    name: words.name(service.name),
    note: day.givesNumbers ? load : words.say('take.closed'),
    long: wait >= LONG_WAIT,
    off: !day.givesNumbers,
  };
}

/** Whether a number is what somebody looks for: they type it as they read it. */
export function isFound(number, find) {
  return number.startsWith(find.trim().toUpperCase());
}

function peopleOf(view, waiting, now, find, words) {
  const { held, missed, here } = view.others;
  const found = view.people.filter((one) => isFound(one.number, find));
  return {
    title: words.say('people.title', { n: waiting + held + missed + here }),
    none: view.people.length === 0 ? words.say('people.none') : found.length === 0 ? words.say('people.not-found') : '',
    rows: found.map((one) => ({
      id: one.id,
      number: one.number,
      service: words.name(one.service.name),
      state: stateText(one, words),
      marks: marksOf(one, words),
      note: one.note ? `${one.note.text} (${notedBy(one.note, view.hall.zone, words)})` : '',
      wait: words.minutes(now - Date.parse(one.arrivedAt)),
    })),
  };
}

function stateText({ state, window }, words) {
  const key = state === 'WAITING' && window != null ? 'state.WAITING.window' : `state.${state}`;
  return words.say(key, { no: window ?? '' });
}

/** What is special about somebody: why they go before others, or that their paper is missing. */
function marksOf(one, words) {
  const marks = [];
  if (one.lane !== 'arrival') marks.push({ look: 'accent', icon: 'right', text: words.say(`lane.${one.lane}`) });
  if (one.print === 'UNPRINTED') marks.push({ look: 'warn', icon: 'warn', text: words.say('people.no-paper') });
  return marks;
}

/** What the guide desk may do about somebody, with the digit that chooses it. */
export function actsOf(one, view) {
  const still = ['WAITING', 'HELD', 'NO_SHOW'].includes(one.state);
  const acts = [];
  if (one.state === 'WAITING' && view.priorityReasons.length > 0 && ['arrival', 'priority'].includes(one.lane)) {
    acts.push(one.lane === 'arrival' ? 'priority' : 'no-priority');
  }
  if (one.state === 'NO_SHOW') acts.push('come-back');
  acts.push('note');
  if (view.kiosks.length > 0) acts.push('reprint');
  if (still) acts.push('promise', 'cancel');
  return acts;
}
