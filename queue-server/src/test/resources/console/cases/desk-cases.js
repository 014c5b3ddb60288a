/** The small parts beside the model: clock, double press, words. */
import { HallClock } from '/common/hall-clock.js';
import { freshKey } from '/common/http.js';
import { Press } from '/common/press.js';
import { stopwatch } from '/common/words.js';
import { speak } from '/console/words.js';
import { equal, throws } from './expect.js';
import { at, iso } from './hall.js';

const zh = speak('zh-CN');
const en = speak('en');

function pressAt() {
  const time = { now: 0 };
  return [time, new Press(() => time.now)];
}

export const cases = {
  'a second press within 1.5 s is swallowed, a later one counts': () => {
    const [time, press] = pressAt();
    equal(press.counts('primary'), true);
    time.now = 1499;
    equal(press.counts('primary'), false);
    time.now = 1500;
    equal(press.counts('primary'), true);
  },
  'a press on another key counts at once': () => {
    const [, press] = pressAt();
    equal([press.counts('primary'), press.counts('undo')], [true, true]);
  },
  'hammering while the server thinks does not hit the act that appears then': () => {
    const [time, press] = pressAt();
    press.counts('primary');
    time.now = 4000;
    press.shown('primary');
    time.now = 4100;
    equal(press.counts('primary'), false);
    time.now = 4600;
    equal(press.counts('primary'), true);
  },
  'the clock runs on between two words of the server, as fast as the hall': () => {
    let local = 1000;
    const clock = new HallClock(() => local);
    equal(clock.known, false);
    clock.hear(iso('09:00:00'), 20);
    local += 500;
    equal(clock.now(), at('09:00:10'));
  },
  'the jitter of a line does not move the clock, a real difference does': () => {
    const clock = new HallClock(() => 0);
    clock.hear(iso('09:00:00'), 1);
    clock.hear(iso('09:00:00.200'));
    equal(clock.now(), at('09:00:00'));
    clock.hear(iso('09:00:02'));
    equal(clock.now(), at('09:00:02'));
  },
  'a stop-watch shows hours only where there are some': () => {
    equal([stopwatch(252_000), stopwatch(3_852_000), stopwatch(8000, false)], ['04:12', '1:04:12', '0:08']);
  },
  'times are those of the hall, wherever the browser is': () => {
    equal(zh.clock(at('09:01:00'), 'Asia/Shanghai'), '09:01');
    equal(zh.clockWithSeconds(at('00:01:07'), 'Asia/Shanghai'), '00:01:07');
  },
  'a date is written as people here write it': () => {
    equal(zh.date(at('09:01:00'), 'Asia/Shanghai'), '11月21日 星期六');
    equal(en.date(at('09:01:00'), 'Asia/Shanghai'), 'Saturday 21 November');
  },
  'a text that does not exist is our fault, and loud': () => {
    throws(() => zh.say('no.such.text'));
  },
  'a language that we do not speak is answered in Chinese': () => {
    equal(speak('fr').language, 'zh-CN');
  },
  'a name without this language is shown in Chinese': () => {
    equal(en.name({ 'zh-CN': '民政' }), '民政');
  },
  'every press has its own key': () => {
    const keys = new Set(Array.from({ length: 1000 }, freshKey));
    equal(keys.size, 1000);
    equal([...keys].every((key) => /^[0-9a-f]{32}$/.test(key)), true);
  },
};
