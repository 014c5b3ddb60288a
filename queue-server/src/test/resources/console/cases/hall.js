/** A hall at 09:01 for the cases: window 3 serves A, four people wait. */
const AT = '2026-11-21T';

export const at = (time) => Date.parse(`${AT}${time}+08:00`);
export const iso = (time) => `${AT}${time}+08:00`;

const service = (letter, zh, en) => ({ id: letter, letter, name: { 'zh-CN': zh, en } });
export const A = service('A', '社保医保', 'Social and medical insurance');
export const D = service('D', '民政', 'Civil affairs');

export function ticket(changes = {}) {
  return {
    id: 'xyz',
    number: 'A003',
    service: A,
    state: 'CALLED',
    issuedAt: iso('08:42:00'),
    calledAt: iso('08:56:10'),
    startedAt: null,
    calls: 1,
    window: 3,
    ...changes,
  };
}

export function view(changes = {}) {
  const queue = ['08:48', '08:50', '08:52', '08:57'].map((time, index) => ({
    number: `A00${index + 4}`,
    service: A,
    arrivedAt: iso(`${time}:00`),
    why: 'arrival',
  }));
  return {
    version: { epoch: 'e', seq: 7, tick: 0 },
    serverTime: iso('09:01:00'),
    hall: { name: { 'zh-CN': '黄潭镇便民服务中心', en: 'Huangtan' }, zone: 'Asia/Shanghai', clockSpeed: 1 },
    window: { no: 3, state: 'OPEN', turn: 5, clerk: 'wang' },
    clerkName: '王小满',
    services: [A],
    ticket: null,
    why: null,
    given: [],
    queue,
    queueLength: queue.length,
    waiting: [
      { service: A, count: 4, oldest: iso('08:48:00') },
      { service: D, count: 3, oldest: iso('08:40:00') },
    ],
    finishedToday: 2,
    recallFrom: null,
    noShowFrom: null,
    undoAct: null,
    undoUntil: null,
    pauseReasons: ['break', 'meal'],
    outcomes: ['DONE', 'RETURNED', 'SUPPLEMENT'],
    outcomesWithReason: [],
    outcomeReasons: [],
    reasonsByOutcome: {},
    outcomeNames: {},
    itemClass: changes.ticket ? 'HANDLE' : null,
    itemClasses: ['HANDLE', 'ON_BEHALF', 'ADVICE'],
    acts: actsOf(changes.ticket?.state ?? changes.window?.state ?? 'OPEN'),
    held: [],
    missed: [],
    transferTo: null,
    earlier: [],
    holdKinds: ['PAPERS_RETURNED', 'PAPERS_KEPT'],
    holdMinutesMost: 120,
    callReasons: ['frail'],
    own: [],
    standIns: [],
    proposal: null,
    tide: null,
    ...changes,
  };
}

const TO_CALL = ['call-next', 'call', 'walk-in', 'take-up'];
const OF_CALLED = ['recall', 'start', 'finish', 'no-show', 'hold', 'transfer', 'put-back'];
const OF_SERVING = ['finish', 'add-transaction', 'hold', 'transfer'];
const OF_TICKET = [...new Set([...OF_CALLED, ...OF_SERVING])];

/** What the server says of each verb. @param {string} state of the ticket, or where nobody is here of the window */
export function actsOf(state) {
  const here = state === 'CALLED' || state === 'SERVING';
  const mine = { CALLED: OF_CALLED, SERVING: OF_SERVING }[state] ?? [];
  const act = (verb, refused) => ({ verb, allowed: refused === null, refused, from: null });
  return [
    ...TO_CALL.map((verb) => act(verb, here ? 'window.busy' : state === 'OPEN' ? null : 'window.not-open')),
    act('come-back', state === 'CLOSED' ? 'window.not-open' : null),
    ...OF_TICKET.map((verb) => act(verb, mine.includes(verb) ? null : here ? 'ticket.wrong-state' : 'window.idle')),
  ];
}

/** The same, with one verb refused for a while or for good. */
export function refusing(state, verb, refused, from = null) {
  return actsOf(state).map((act) => (act.verb === verb ? { verb, allowed: false, refused, from } : act));
}
