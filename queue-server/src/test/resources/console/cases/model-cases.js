/** What the console shows of a view: one sentence, one case. */
import { replaces } from '/common/version.js';
import { outcomeOf, pageOf, secondsLeft } from '/console/model.js';
import { speak } from '/console/words.js';
import { equal } from './expect.js';
import { at, D, iso, ticket, view } from './hall.js';

const zh = speak('zh-CN');
const en = speak('en');
const now = at('09:01:00');

function page(changes = {}, seen = {}, words = zh) {
  return pageOf({ view: view(changes), now, lost: false, busy: false, chosen: null, ...seen }, words);
}
const on = (verbs) => Object.keys(verbs).filter((verb) => verbs[verb].enabled);
const called = (changes) => ({ ticket: ticket(changes) });
const serving = { ticket: ticket({ state: 'SERVING', startedAt: iso('08:56:48') }) };

export const cases = {
  'an empty window with people waiting: the next act is to call': () => {
    const { primary } = page();
    equal([primary.verb, primary.label, primary.enabled], ['call-next', '呼叫下一位', true]);
    equal(primary.aside, { label: '下一位', value: 'A004' });
  },
  'nobody waits: the big key is off and says why': () => {
    const { primary, card } = page({ queue: [], queueLength: 0 });
    equal([primary.enabled, primary.off, primary.aside.label], [false, '没有人在等', '没有人在等']);
    equal(card.head, '没有人在等');
  },
  'somebody is called or served: the next act finishes and calls': () => {
    for (const here of [called(), serving]) {
      const { primary } = page(here);
      equal([primary.verb, primary.label, primary.enabled], ['finish-next', '完成并呼叫下一位', true]);
    }
  },
  'the last one of the queue can be finished although nobody waits': () => {
    equal(page({ ...serving, queue: [], queueLength: 0 }).primary.enabled, true);
  },
  'a paused window: the next act goes on': () => {
    const { primary, card, verbs } = page({ window: { no: 3, state: 'PAUSED', turn: 5, pauseReason: 'meal', substitute: 4 } });
    equal([primary.verb, primary.label], ['continue', '继续服务']);
    equal(card.more, '用餐。大屏请大家到 4 号窗口。');
    equal(on(verbs), ['close']);
    equal(verbs.recall.note, '正在暂停');
  },
  'an empty window can pause or close, and says why nothing else': () => {
    const { verbs } = page();
    equal(on(verbs), ['pause', 'close']);
    equal(verbs.recall.note, '窗口没有人');
    equal(verbs.undo.note, '没有可撤销的');
  },
  'just called: recall and no-show wait, and count down': () => {
    const { verbs } = page({ ...called(), recallFrom: iso('09:01:08'), noShowFrom: null });
    equal([verbs.recall.enabled, verbs.recall.note], [false, '还要等 8 秒']);
    equal([verbs['no-show'].enabled, verbs['no-show'].note], [false, '先重呼一次']);
    equal(on(verbs), ['put-back', 'outcome', 'finish', 'start']);
  },
  'called twice and long enough: a no-show may be noted': () => {
    const { verbs } = page({ ...called({ calls: 2 }), recallFrom: iso('09:00:59'), noShowFrom: iso('09:01:00') });
    equal([verbs.recall.enabled, verbs.recall.note], [true, '已叫 2 次']);
    equal(verbs['no-show'].enabled, true);
  },
  'called three times: no more recall': () => {
    equal(page({ ...called({ calls: 3 }), recallFrom: null }).verbs.recall.note, '已呼叫 3 次');
  },
  'while serving, what belongs to the call is off': () => {
    const { verbs, card } = page(serving);
    equal(on(verbs), ['outcome', 'finish']);
    equal(verbs.start.note, '08:56 开始');
    equal(verbs.pause.note, '先办完这一位');
    equal([card.timer, card.facts], ['04:12', '等候 14 分 · 走到窗口 38 秒']);
  },
  'after an act undo counts its real seconds down, and then is off': () => {
    const undo = { undoAct: 'no-show', undoUntil: iso('09:01:07.200') };
    equal(page(undo).verbs.undo.note, '过号 · 剩 8 秒');
    equal(page(undo, { now: at('09:01:08') }).verbs.undo.enabled, false);
  },
  'where the hall runs twenty times as fast, a clerk is told real seconds': () => {
    equal(secondsLeft(iso('09:01:40'), now, { clockSpeed: 20 }), 2);
  },
  'line lost: every key is off, the state stays, the times stand still': () => {
    const { verbs, primary, card, head } = page(serving, { lost: true });
    equal(on(verbs), []);
    equal([primary.enabled, primary.off], [false, '线断了，连上再按']);
    equal([card.number, card.timerLabel, head.state.text], ['A003', '断线时的办理时间', '信号中断']);
  },
  'an act under way: every key is off, and no note flickers': () => {
    const quiet = page(serving).verbs;
    const busy = page(serving, { busy: true }).verbs;
    equal(on(busy), []);
    for (const verb of Object.keys(busy)) equal(busy[verb].note, quiet[verb].note);
  },
  'why this one: the earliest of those who waited': () => {
    const why = { code: 'arrival', facts: { arrivedAt: iso('08:42:00'), waitedSeconds: 850, waiting: 5 } };
    equal(page({ ...serving, why }).card.why, '到得最早（08:42），当时等本窗口的 5 位里排在最前。');
    why.facts.waiting = 1;
    equal(page({ ...serving, why }).card.why, '当时等本窗口的只有这一位（08:42 到）。');
  },
  'a reason newer than this page is still a sentence': () => {
    const named = { code: 'by-number', facts: { arrivedAt: iso('08:42:00'), waiting: 5, reason: 'frail' } };
    equal(page({ ...serving, why: named }).card.why, '按号呼叫，原因：行动不便。');
    const slot = { code: 'appointment', facts: { arrivedAt: iso('08:42:00'), waiting: 5, slotAt: iso('09:00:00') } };
    equal(page({ ...serving, why: slot }).card.why, '预约 09:00，到时间了。');
    equal(page({ ...serving, why: { code: 'moon-phase', facts: {} } }).card.why, '按本窗口的呼叫顺序，轮到这一位。');
  },
  'an outcome chosen for one ticket is not that of the next': () => {
    const chosen = { ticket: 'xyz', outcome: 'RETURNED' };
    equal(page(serving, { chosen }).card.outcome, '结果：退件');
    equal(page(serving, { chosen }).verbs.outcome.note, '退件');
    equal(outcomeOf(view(called({ id: 'other' })), chosen), 'DONE');
  },
  'the queue names the next one and how long each waits': () => {
    const { queue } = page();
    equal([queue.title, queue.longest], ['等本窗口的 4 位', '最长 13 分']);
    equal(queue.rows.map((row) => [row.number, row.waited, row.next]), [
      ['A004', '等 13 分', true],
      ['A005', '等 11 分', false],
      ['A006', '等 9 分', false],
      ['A007', '等 4 分', false],
    ]);
  },
  'the load of the hall marks a long wait with more than colour': () => {
    const { load } = page();
    equal(load.sum, '在等 7 人');
    equal(load.rows.map((row) => [row.letter, row.count, row.longest, row.long]), [
      ['A', '4', '13 分', false],
      ['D', '3', '21 分', true],
    ]);
  },
  'the head names window, services, clerk, hall and what is finished': () => {
    const { head, title } = page({ services: [view().services[0], D] });
    equal([head.window, head.services, head.clerk, head.hall], ['3', '社保医保、民政', '王小满', '黄潭镇便民服务中心']);
    equal([head.finished, title], ['今天已办 2 件', '3号窗口 · 排号']);
  },
  'all of it in English': () => {
    const { primary, head, card } = page(serving, {}, en);
    equal([primary.label, head.finished, card.facts], ['Finish and call next', 'Finished today: 2', 'Waited 14 min · walked 38 s']);
  },
  'an older view never replaces a newer one; another epoch always does': () => {
    const shown = { epoch: 'e', seq: 7, tick: 2 };
    equal(replaces({ epoch: 'e', seq: 6, tick: 9 }, shown), false);
    equal(replaces({ epoch: 'e', seq: 7, tick: 1 }, shown), false);
    equal(replaces({ epoch: 'e', seq: 7, tick: 2 }, shown), true);
    equal(replaces({ epoch: 'e', seq: 8, tick: 0 }, shown), true);
    equal(replaces({ epoch: 'f', seq: 1, tick: 0 }, shown), true);
    equal(replaces(shown, null), true);
  },
};
