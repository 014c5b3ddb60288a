/** The questions before an act at the window. Each answers what the command is to carry, or null where the clerk went back. */
import { ask, choose } from '../common/dialog.js';
import { byId, make } from '../common/dom.js';
import { classWords, outcomeWords } from './situation.js';

/** After how many minutes a clerk may want to be reminded of somebody who is held. */
const TIMERS = [5, 10, 15, 30, 60];

const NO_REASON = 'none';
const OTHER_CLASS = 'class';
const NO_TIMER = 'no-timer';

const note = (text) => make('p', { class: 'second' }, text);
const coded = (codes, prefix, words) =>
  codes.map((code) => ({ code, text: words.sayCode(prefix, code, `${prefix}.other`) }));
const services = (list, words) => list.map(({ id, name, letter }) => ({ code: id, text: `${letter} ${words.name(name)}` }));

/**
 * How the transaction ends; 0 is for its class, which stays that of the service unless somebody asks for another.
 * @param {{outcome: string, reason?: string, itemClass?: string}} present what holds now
 * @returns {Promise<{outcome: string, reason?: string, itemClass?: string}|null>} what holds from now on
 */
export async function askOutcome(view, present, words) {
  const { number } = view.ticket;
  const itemClass = present.itemClass ?? view.itemClass;
  const back = words.say('dialog.back');
  const outcome = await choose({
    head: words.say('outcome.head', { number }),
    choices: [
      ...view.outcomes.map((code) => ({ code, text: outcomeWords(view, code, words) })),
      { code: OTHER_CLASS, digit: 0, text: words.say('outcome.class', { class: classWords(itemClass, words) }) },
    ],
    present: present.outcome,
    more: [note(words.say('outcome.more'))],
    back,
  });
  if (outcome === OTHER_CLASS) {
    const other = await askClass(itemClass, view, words);
    return other && { ...present, itemClass: other };
  }
  const ended = outcome && (await withReason(outcome, view, words));
  return ended && { ...ended, itemClass: present.itemClass };
}

/** @param {string} present the class that holds now @returns {Promise<string|null>} */
function askClass(present, view, words) {
  return choose({
    head: words.say('class.head', { number: view.ticket.number }),
    choices: view.itemClasses.map((code) => ({
      code,
      text: classWords(code, words),
      note: words.sayCode('class.more', code, 'class.more.other'),
    })),
    present,
    back: words.say('dialog.back'),
  });
}

/** The outcome with why, where the hall has reasons for it. @returns {Promise<{outcome: string, reason?: string}|null>} */
export async function withReason(outcome, view, words) {
  const reasons = view.reasonsByOutcome[outcome];
  if (!reasons) return { outcome };
  const none = { code: NO_REASON, text: words.say('outcome.reason.none') };
  const reason = await choose({
    head: words.say('outcome.reason.head', { outcome: outcomeWords(view, outcome, words) }),
    choices: [...coded(reasons, 'outcome.reason', words), ...(view.outcomesWithReason.includes(outcome) ? [] : [none])],
    back: words.say('dialog.back'),
  });
  return reason && (reason === NO_REASON ? { outcome } : { outcome, reason });
}

/** @returns {Promise<{kind: string, minutes: number|null}|null>} */
export async function askHold(view, words) {
  const back = words.say('dialog.back');
  const { number } = view.ticket;
  const kind = await choose({
    head: words.say('hold.head', { number }),
    choices: view.holdKinds.map((code) => ({
      code,
      text: words.sayCode('hold.kind', code, 'hold.kind.other'),
      note: words.sayCode('hold.more', code, 'hold.more.other'),
    })),
    back,
  });
  if (!kind) return null;
  const minutes = await choose({
    head: words.say('hold.timer', { number }),
    choices: [
      { code: NO_TIMER, text: words.say('hold.no-timer') },
      ...TIMERS.filter((n) => n <= view.holdMinutesMost).map((n) => ({ code: n, text: words.say('hold.minutes', { n }) })),
    ],
    back,
  });
  return minutes && { kind, minutes: minutes === NO_TIMER ? null : minutes };
}

/** @returns {Promise<{service?: string, window?: number, back?: true}|null>} */
export async function askTransfer(view, words) {
  const { services: others, windows, back: sender } = view.transferTo;
  const ways = [];
  if (others.length > 0) ways.push({ code: 'service', text: words.say('transfer.service') });
  if (windows.length > 0) ways.push({ code: 'window', text: words.say('transfer.window') });
  if (sender != null) ways.push({ code: 'back', text: words.say('transfer.back', { no: sender }) });
  const head = words.say('transfer.head', { number: view.ticket.number });
  const back = words.say('dialog.back');
  const more = [note(words.say(ways.length > 0 ? 'transfer.more' : 'transfer.nowhere'))];
  const way = await choose({ head, choices: ways, more, back });
  if (way === 'back') return { back: true };
  if (way === 'service') {
    const service = await choose({ head, choices: services(others, words), back });
    return service && { service };
  }
  if (way !== 'window') return null;
  const window = await choose({
    head,
    choices: windows.map(({ no, clerk, state, services: served }) => ({
      code: no,
      text: words.say(state === 'PAUSED' ? 'transfer.paused' : 'pause.window', { no }),
      note: `${clerk ?? ''} ${words.names(served)}`.trim(),
    })),
    back,
  });
  return window && { window, service: serviceAt(windows, window, view.ticket.service) };
}

/** The ticket's own service where that window serves it, otherwise the first one that it does. */
function serviceAt(windows, no, own) {
  const served = windows.find((one) => one.no === no).services;
  return served.some(({ id }) => id === own.id) ? own.id : served[0]?.id;
}

/** Which service of this window; not asked where it has just one. @param {string} head a text key */
export async function askService(head, view, words) {
  if (view.services.length === 1) return view.services[0].id;
  return choose({
    head: words.say(head, { number: view.ticket?.number }),
    choices: services(view.services, words),
    back: words.say('dialog.back'),
  });
}

/** Why somebody is called out of the order. @returns {Promise<string|null>} */
export function askCallReason(number, view, words) {
  return choose({
    head: words.say('call.reason.head', { number }),
    choices: coded(view.callReasons, 'call.reason', words),
    more: [note(words.say('call.reason.more'))],
    back: words.say('dialog.back'),
  });
}

/** Why, and which of the windows that can stands in. @returns {Promise<{reason: string, substitute: number|null}|null>} */
export async function askPause(view, words) {
  const reason = await askPauseReason('pause.head', view, words);
  if (!reason || view.standIns.length === 0) return reason && { reason, substitute: null };
  const windows = view.standIns.map((no) => ({ code: no, text: words.say('pause.window', { no }) }));
  const substitute = await choose({
    head: words.say('pause.substitute'),
    choices: [...windows, { code: 'nobody', text: words.say('pause.nobody') }],
    back: words.say('dialog.back'),
  });
  return substitute && { reason, substitute: substitute === 'nobody' ? null : substitute };
}

function askPauseReason(head, view, words) {
  return choose({
    head: words.say(head),
    choices: coded(view.pauseReasons, 'pause.reason', words),
    back: words.say('dialog.back'),
  });
}

/**
 * The last one of a unit wants to go: nobody would be left, which the hall is told.
 * @param {string|undefined} reason given already
 * @returns {Promise<{confirm: true, reason: string}|null>}
 */
export async function askLastOfUnit(reason, view, words) {
  const sure = await ask({
    head: words.say('last.head'),
    body: [make('p', {}, words.say('last.more'))],
    go: words.say('last.go'),
    back: words.say('dialog.back'),
    answer: () => true,
  });
  const given = sure && (reason ?? (await askPauseReason('last.reason', view, words)));
  return given && { confirm: true, reason: given };
}

/** Shows the slip that spares its holder the queue; its code is told once. */
export function showSlip({ number, code, validTo }, words) {
  return ask({
    head: words.say('slip.head', { number }),
    body: [make('b', { id: 'slip-code' }, code.replace(/^(.{5})/, '$1 ')), make('p', {}, words.say('slip.more', { validTo }))],
    go: words.say('slip.go'),
    back: null,
    answer: () => true,
  });
}

/** @returns {Promise<true|null>} */
export function askClose(view, words) {
  const n = view.queueLength;
  return ask({
    head: words.say('close.head'),
    body: [make('p', {}, words.say(n > 0 ? 'close.waiting' : 'close.more', { n }))],
    go: words.say('close.go'),
    back: words.say('dialog.back'),
    answer: () => true,
  });
}

/** One more window for the same clerk. @returns {Promise<number|null>} */
export function askWindow(free, words) {
  return choose({
    head: words.say('own.head'),
    choices: free.map(({ no, services: served }) => ({
      code: no,
      text: words.say('pause.window', { no }),
      note: words.names(served),
    })),
    more: [note(words.say(free.length > 0 ? 'own.more' : 'own.none'))],
    back: words.say('dialog.back'),
  });
}

/**
 * Asks for a number; see numbers.js for what becomes of it.
 *
 * @param {Array<{code: string, text: string, note: string}>} aside
 * @param {string} proposed the number that stands there already, so that Enter takes it and any digit replaces it
 */
export function askNumber(aside, proposed, words) {
  const input = make('input', { id: 'number-typed', autocomplete: 'off', autocapitalize: 'characters', maxlength: 12, autofocus: true });
  input.value = proposed;
  const list = make('div', { class: 'choices' });
  for (const { code, text, note: more } of aside) {
    const button = make('button', { type: 'button', id: `number-${code}`, class: 'choice' });
    button.append(make('span', {}, text, make('small', { class: 'second' }, more)));
    button.addEventListener('click', () => {
      input.value = code;
      byId('dialog-go').click();
    });
    list.append(button);
  }
  const answer = ask({
    head: words.say('number.head'),
    body: [make('label', { for: 'number-typed', class: 'field' }, words.say('number.more')), input, list],
    go: words.say('number.go'),
    back: words.say('dialog.back'),
    answer: () => input.value.trim() || null,
  });
  input.select();
  return answer;
}
