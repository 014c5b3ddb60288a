/** What the console shows of a view: one sentence, one case. */
import { replaces } from '/common/version.js';
import { pageOf } from '/console/model.js';
import { meant } from '/console/numbers.js';
import { outcomeOf, secondsLeft } from '/console/situation.js';
import { toldOf } from '/console/told.js';
import { speak } from '/console/words.js';
import { equal } from './expect.js';
import { at, D, iso, refusing, ticket, view } from './hall.js';

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
    equal(verbs['walk-in'].note, '正在暂停');
  },
  'an empty window can pause or close, and says why nothing else': () => {
    const { verbs } = page();
    equal(on(verbs), ['call', 'walk-in', 'pause', 'close']);
    equal(verbs.recall.note, '窗口没有人');
    equal(verbs.undo.note, '没有可撤销的');
  },
  'just called: recall and no-show wait, and count down': () => {
    const early = refusing('CALLED', 'recall', 'recall.too-early', iso('09:01:08')).map((act) =>
      act.verb === 'no-show' ? { ...act, allowed: false, refused: 'no-show.too-early' } : act,
    );
    const { verbs } = page({ ...called(), acts: early });
    equal([verbs.recall.enabled, verbs.recall.note], [false, '还要等 8 秒']);
    equal([verbs['no-show'].enabled, verbs['no-show'].note], [false, '先重呼一次']);
    equal(on(verbs), ['outcome', 'supplement', 'finish', 'hold', 'transfer', 'start', 'put-back']);
    equal(verbs['add-transaction'].note, '先开始办理');
  },
  'called twice and long enough: a no-show may be noted': () => {
    const { verbs } = page({ ...called({ calls: 2 }), acts: refusing('CALLED', 'no-show', 'no-show.too-early', iso('09:01:00')) });
    equal([verbs.recall.enabled, verbs.recall.note], [true, '已叫 2 次']);
    equal(verbs['no-show'].enabled, true);
  },
  'called three times: no more recall': () => {
    equal(page({ ...called({ calls: 3 }), acts: refusing('CALLED', 'recall', 'recall.limit') }).verbs.recall.note, '已呼叫 3 次');
  },
  'while serving, what belongs to the call is off': () => {
    const { verbs, card } = page(serving);
    equal(on(verbs), ['outcome', 'supplement', 'finish', 'hold', 'transfer', 'add-transaction']);
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
    const chosen = { ticket: 'xyz', nth: 0, outcome: 'RETURNED' };
    equal(page(serving, { chosen }).card.outcome, '结果：退件');
    equal(page(serving, { chosen }).verbs.outcome.note, '退件');
    equal(outcomeOf(view(called({ id: 'other' })), chosen), { outcome: 'DONE' });
  },
  'what was chosen for one transaction is not that of the next of the same ticket': () => {
    const chosen = { ticket: 'xyz', nth: 0, outcome: 'RETURNED', itemClass: 'ADVICE' };
    equal(outcomeOf(view(serving), chosen), { outcome: 'RETURNED', reason: undefined, itemClass: 'ADVICE' });
    equal(outcomeOf(view({ ...serving, earlier: [{ outcome: 'RETURNED' }] }), chosen), { outcome: 'DONE' });
    const held = outcomeOf(view({ ...serving, earlier: [{ outcome: 'HELD' }] }), chosen);
    equal(held, { outcome: 'RETURNED', reason: undefined, itemClass: 'ADVICE' });
  },
  'another class than that of the service is marked, with the usual outcome too': () => {
    const seen = (itemClass, words) => page(serving, { chosen: { ticket: 'xyz', nth: 0, outcome: 'DONE', itemClass } }, words).card;
    equal([seen('ON_BEHALF').itemClass, seen('ON_BEHALF').outcome], ['类别：代理', null]);
    equal(seen('ADVICE', en).itemClass, 'Class: Advice');
    equal([seen('HANDLE').itemClass, seen(undefined).itemClass, page(serving).card.itemClass], [null, null, null]);
  },
  'an outcome that only this hall has is said in its words, one newer than this page all the same': () => {
    const own = { outcomes: ['DONE', 'BY_POST', 'NEW'], outcomeNames: { BY_POST: { 'zh-CN': '邮寄', en: 'By post' } } };
    const seen = (outcome, words) => page({ ...serving, ...own }, { chosen: { ticket: 'xyz', nth: 0, outcome } }, words);
    equal([seen('BY_POST').card.outcome, seen('BY_POST').verbs.outcome.note], ['结果：邮寄', '邮寄']);
    equal(seen('BY_POST', en).card.outcome, 'Outcome: By post');
    equal(seen('NEW').card.outcome, '结果：其他结果');
    const finished = { status: 200, body: { finished: { number: 'A003' } } };
    equal(toldOf('finish', { outcome: 'BY_POST' }, finished, view(own), zh), 'A003 邮寄。');
  },
  'what was accepted is said with the date that it promises, or with why there is none': () => {
    const told = (promised, words, verb = 'finish', sent = { outcome: 'ACCEPTED' }) => {
      const body = { number: 'A003', promised, finished: { number: 'A003', promised }, called: { number: 'A004' } };
      return toldOf(verb, sent, { status: 200, body }, view(), words);
    };
    const date = { workingDays: 5, by: '2026-12-03' };
    const next = { outcome: 'ACCEPTED', callNext: true };
    equal(told(date, zh), 'A003 受理，承诺 12月3日前办结。');
    equal(told(date, zh, 'finish', next), 'A003 受理，承诺 12月3日前办结，正在呼叫 A004。');
    equal(told(date, en, 'finish', next), 'A003: Accepted, promised by 3 December. Calling A004.');
    equal(told(date, zh, 'add-transaction'), 'A003 受理，承诺 12月3日前办结。接着办下一件。');
    equal(told({ workingDays: 5, by: null }, zh), 'A003 受理，日历写到头了，定不出承诺日期。');
    equal([told(undefined, zh), told(undefined, zh, 'add-transaction')], ['A003 受理。', 'A003 接着办下一件。']);
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
  'who is special in the queue is marked with why': () => {
    const queue = view().queue.map((one, index) => (index === 1 ? { ...one, why: 'priority' } : one));
    equal(page({ queue }).queue.rows.map((row) => row.why), ['', '优先', '', '']);
  },
  'who is held is named with the papers, and first of all whose time is up': () => {
    const held = [
      { number: 'A001', kind: 'PAPERS_RETURNED', window: 3, since: iso('08:50:00'), until: null },
      { number: 'A002', kind: 'PAPERS_KEPT', window: 3, since: iso('08:55:00'), until: iso('09:00:00') },
    ];
    const missed = [{ number: 'A003', calledAt: iso('08:40:00') }];
    equal(page({ held, missed }).aside.rows.map((row) => row.text), ['A002 持件 到时了', 'A001 不持件 11 分', 'A003 过号']);
    equal(page({ held: held.slice(0, 1), missed }).verbs.call.note, '挂起 1 · 过号 1');
  },
  'a hold whose time is up is said at the key and in the hint, and this window reminds only of its own': () => {
    const over = { number: 'A002', kind: 'PAPERS_RETURNED', since: iso('08:55:00'), until: iso('09:00:00') };
    const held = [{ ...over, number: 'A001', window: 4 }, { ...over, window: 3 }];
    const seen = page({ held });
    equal(seen.verbs.call.note, 'A002 到时了');
    equal(seen.hint, 'A002 挂起的时间到了：按 7，再按 Enter 接着办。');
    equal(seen.due.map(({ number }) => number), ['A002']);
    equal(page({ held, ticket: ticket() }).hint, page({ ticket: ticket() }).hint);
  },
  'the key that puts back helps another service while nobody is here': () => {
    const proposal = { id: 'p', code: 'tidal', facts: { service: 'D', waiting: 6 } };
    const free = page({ proposal }).verbs['put-back'];
    equal([free.verb, free.label, free.enabled], ['tidal', '接过来', true]);
    equal(page({ proposal, ticket: ticket() }).verbs['put-back'].label, '放回队列');
    equal(page({}).verbs['put-back'].label, '放回队列');
  },
  'a typed number may be its digits alone: who is set aside comes before who waits': () => {
    const some = view({ missed: [{ number: 'A006' }], held: [{ number: 'B012' }] });
    equal(meant('4', some), { verb: 'call', number: 'A004' });
    equal(meant('b012', some), { verb: 'take-up', number: 'B012' });
    equal(meant('33', some), { verb: 'call', number: 'A033' });
    equal(meant('33', { ...some, services: [view().services[0], D] }), null);
    equal(meant('6', { ...some, queue: [] }), { verb: 'come-back', number: 'A006' });
    equal(meant('6', some), null);
  },
  'what the citizen was given to read before is named with its version': () => {
    const given = [
      { item: 'yibao', name: { 'zh-CN': '医保参保', en: 'Health insurance' }, version: 2 },
      { item: 'gone', name: { 'zh-CN': 'gone' }, version: 1 },
    ];
    equal(page({ ...serving, given }).card.given, '医保参保 第 2 版、gone 第 1 版');
    equal(page({ ...serving, given }, {}, en).card.given, 'Health insurance, version 2, gone, version 1');
    equal(page(serving).card.given, '');
  },
  'another transaction of the same ticket is counted': () => {
    const earlier = [{ outcome: 'DONE' }];
    equal(page({ ...serving, earlier }).card.nth, '第 2 件');
    equal(page(serving).card.nth, null);
  },
  'the clerk’s other windows say who is there or how many wait': () => {
    const own = [
      { no: 3, state: 'OPEN', number: null, waiting: 4 },
      { no: 4, state: 'OPEN', number: 'A009', waiting: 1 },
      { no: 5, state: 'OPEN', number: null, waiting: 2 },
    ];
    equal(page({ own }).own.map((one) => one.text), ['4号 A009', '5号 在等 2']);
  },
  'a window is asked to take an overloaded service over, and gives it back': () => {
    const proposal = { id: 'p', window: 3, code: 'tidal.overload', facts: { service: 'D', waiting: 6 }, until: iso('09:05:00') };
    const asked = page({ proposal }).tide;
    equal([asked.verb, asked.text, asked.enabled], ['tidal', '建议本窗口帮办民政：6 位在等', true]);
    const runs = page({ tide: { window: 3, service: 'D', until: iso('10:00:00') } }).tide;
    equal([runs.verb, runs.text], ['give-back', '帮办民政，到 10:00']);
    equal(page().tide, null);
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
