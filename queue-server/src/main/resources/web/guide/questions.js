/** The questions before an act of the guide desk. */
import { ask, choose } from '../common/dialog.js';
import { make } from '../common/dom.js';

/** @param {string[]} acts what may be done about somebody @returns {Promise<string|null>} */
export function askAct(number, acts, words) {
  const choices = acts.map((code) => ({ code, text: words.say(`act.${code}`) }));
  const more = acts.length ? [] : [make('p', {}, words.say('act.none'))];
  return choose({ head: words.say('act.head', { number }), choices, more, back: words.say('dialog.back') });
}

/** @returns {Promise<true|null>} */
export function askCancel(number, words) {
  return ask({
    head: words.say('cancel.head', { number }),
    body: [make('p', {}, words.say('cancel.more'))],
    go: words.say('cancel.go'),
    back: words.say('dialog.back'),
    answer: () => true,
  });
}

/** @returns {Promise<string|null>} the kiosk's name */
export function askKiosk(number, kiosks, words) {
  const choices = kiosks.map(({ name, label }) => ({ code: name, text: words.name(label) }));
  return choose({ head: words.say('print.head', { number }), choices, back: words.say('dialog.back') });
}

/** @returns {Promise<string|null>} the reason's code */
export function askPriority(number, reasons, words) {
  const choices = reasons.map((code) => ({ code, text: words.sayCode('who', code, 'who.other') }));
  const more = [make('p', { class: 'second' }, words.say('priority.more'))];
  return choose({ head: words.say('priority.head', { number }), choices, more, back: words.say('dialog.back') });
}

/** Shows the promise of another day; its code is told once. */
export function showSlip({ number, code, validFrom, validTo }, words) {
  return ask({
    head: words.say('slip.head', { number }),
    body: [make('b', { id: 'code' }, code.replace(/^(.{5})/, '$1 ')), make('p', {}, words.say('slip.more', { validFrom, validTo }))],
    go: words.say('code.go'),
    back: null,
    answer: () => true,
  });
}
