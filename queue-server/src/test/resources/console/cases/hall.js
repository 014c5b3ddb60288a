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
    outcomes: ['DONE', 'RETURNED'],
    ...changes,
  };
}
