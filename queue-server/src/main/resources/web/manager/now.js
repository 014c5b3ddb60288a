/** What the manager sees of the hall now, as a pure function of the view and the hall's time. Decides; draws nothing. */
import { alarmOf } from '../common/alarms.js';
import { windowOf } from '../common/floor.js';

/** A wait that is marked as long, in milliseconds. */
const LONG_WAIT = 20 * 60 * 1000;

/**
 * @param {object} view the server's ManagerView
 * @param {number} now hall time; while the line is lost, the hall time at which it was
 * @param {import('../common/words.js').Words} words
 */
export function nowOf(view, now, words) {
  const waiting = view.waiting.reduce((sum, one) => sum + one.count, 0);
  const open = view.windows.filter((one) => one.state === 'OPEN').length;
  const longest = Math.max(0, ...view.waiting.map(({ oldest }) => (oldest ? now - Date.parse(oldest) : 0)));
  const told = view.toldWaits;
  return {
    hall: words.name(view.hall.name),
    facts: [
      { id: 'waiting', name: words.say('now.waiting'), value: words.say('now.people', { n: waiting }) },
      { id: 'longest', name: words.say('now.longest'), value: waiting ? words.minutes(longest) : words.say('none') },
      { id: 'open', name: words.say('now.open'), value: words.say('now.of', { n: open, all: view.windows.length }) },
      { id: 'inside', name: words.say('now.inside'), value: told.called ? words.say('now.of', { n: told.inside, all: told.called }) : words.say('none') },
      { id: 'error', name: words.say('now.error'), value: told.called ? words.say('unit.minutes', { n: told.meanErrorMinutes }) : words.say('none') },
    ],
    alarms: view.alarms.map((alarm) => alarmOf(alarm, view, now, words)),
    windows: view.windows.map((one) => windowOf(one, now, words)),
    waiting: view.waiting.map((one) => waitingOf(one, now, words)),
  };
}

function waitingOf({ service, count, oldest }, now, words) {
  const wait = oldest ? now - Date.parse(oldest) : 0;
  return {
    letter: service.letter,
    name: words.name(service.name),
    count: words.say('now.people', { n: count }),
    wait: oldest ? words.minutes(wait) : words.say('none'),
    long: wait >= LONG_WAIT,
  };
}
