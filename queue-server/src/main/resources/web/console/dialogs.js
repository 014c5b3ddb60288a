/** The questions before an act: which outcome, why a pause and who stands in, really close. */
import { answerWith, ask } from '../common/dialog.js';
import { make } from '../common/dom.js';

/** @returns {Promise<string|null>} the outcome's code */
export function askOutcome(outcomes, present, number, words) {
  const list = make('div', { class: 'choices' });
  outcomes.forEach((outcome, index) => {
    const text = words.sayCode('outcome', outcome, 'outcome.other');
    const button = make(
      'button',
      {
        type: 'button',
        id: `outcome-${outcome}`,
        class: 'choice',
        'aria-pressed': String(outcome === present),
        autofocus: outcome === present,
      },
      make('kbd', { 'aria-hidden': 'true' }, String(index + 1)),
      text,
    );
    button.addEventListener('click', () => answerWith(button, outcome));
    list.append(button);
  });
  return ask({
    head: words.say('outcome.head', { number }),
    body: [list, make('p', { class: 'second' }, words.say('outcome.more'))],
    go: null,
    back: words.say('dialog.back'),
    digit: (n) => {
      list.children[n - 1]?.click();
      return n <= list.children.length;
    },
  });
}

/**
 * @param {Array<{no: number, taken: boolean}>} windows the other windows, those that are staffed first
 * @returns {Promise<{reason: string, substitute: number|null}|null>}
 */
export function askPause(reasons, windows, words) {
  const list = make('div', { class: 'choices' });
  reasons.forEach((reason, index) => {
    const input = make('input', {
      type: 'radio',
      name: 'reason',
      value: reason,
      id: `reason-${reason}`,
      checked: index === 0,
      autofocus: index === 0,
    });
    const text = words.sayCode('pause.reason', reason, 'pause.reason.other');
    const key = make('kbd', { 'aria-hidden': 'true' }, String(index + 1));
    list.append(make('label', { class: 'choice' }, input, key, text));
  });
  const substitute = make('select', { id: 'substitute' }, make('option', { value: '' }, words.say('pause.nobody')));
  for (const { no, taken } of windows) {
    const name = words.say('pause.window', { no });
    const text = taken ? name : `${name} · ${words.say('pause.window.unstaffed')}`;
    substitute.append(make('option', { value: no, disabled: !taken }, text));
  }
  return ask({
    head: words.say('pause.head'),
    body: [
      make('fieldset', {}, make('legend', {}, words.say('pause.reason')), list),
      make('label', { for: 'substitute', class: 'field' }, words.say('pause.substitute')),
      substitute,
    ],
    go: words.say('pause.go'),
    back: words.say('dialog.back'),
    answer: () => ({
      reason: list.querySelector('input:checked').value,
      substitute: substitute.value === '' ? null : Number(substitute.value),
    }),
    digit: (n) => {
      list.children[n - 1]?.click();
      return n <= list.children.length;
    },
  });
}

/** @returns {Promise<true|null>} */
export function askClose(words) {
  return ask({
    head: words.say('close.head'),
    body: [make('p', {}, words.say('close.more'))],
    go: words.say('close.go'),
    back: words.say('dialog.back'),
    answer: () => true,
  });
}
