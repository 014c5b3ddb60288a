/** The questions before an act of the guide desk. */
import { answerWith, ask } from '../common/dialog.js';
import { make } from '../common/dom.js';

/** A list of choices, each with its digit; a choice is the answer. @param {Array<{code: string, text: string}>} choices */
function choose(head, choices, more, words) {
  const list = make('div', { class: 'choices' });
  choices.forEach(({ code, text }, index) => {
    const key = make('kbd', { 'aria-hidden': 'true' }, String(index + 1));
    const button = make('button', { type: 'button', id: `choice-${code}`, class: 'choice', autofocus: index === 0 }, key, text);
    button.addEventListener('click', () => answerWith(button, code));
    list.append(button);
  });
  return ask({
    head,
    body: more ? [list, make('p', { class: 'second' }, more)] : [list],
    go: null,
    back: words.say('dialog.back'),
    digit: (n) => {
      list.children[n - 1]?.click();
      return n <= list.children.length;
    },
  });
}

/** @param {string[]} acts what may be done about somebody @returns {Promise<string|null>} */
export function askAct(number, acts, words) {
  const choices = acts.map((code) => ({ code, text: words.say(`act.${code}`) }));
  return choose(words.say('act.head', { number }), choices, acts.length ? '' : words.say('act.none'), words);
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

/** @returns {Promise<string|null>} the reason's code */
export function askPriority(number, reasons, words) {
  const choices = reasons.map((code) => ({ code, text: words.sayCode('who', code, 'who.other') }));
  return choose(words.say('priority.head', { number }), choices, words.say('priority.more'), words);
}
