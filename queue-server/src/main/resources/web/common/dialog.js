/** A question before an act, in the page's one `<dialog>`. */
import { byId, make } from './dom.js';

/**
 * Asks one question.
 *
 * @param {object} question
 * @param {string} question.head
 * @param {Node[]} question.body
 * @param {string|null} question.go the text of the filled button; null where a choice is itself the answer
 * @param {string|null} question.back null where there is nothing to decide
 * @param {() => any} question.answer what the filled button answers
 * @param {Node[]} [question.aside] buttons that answer otherwise
 * @param {(digit: number) => boolean} [question.digit] a digit was typed; true where that settled it
 * @returns {Promise<any>} the answer, or null where the clerk went back
 */
export function ask({ head, body, go, back, answer, aside = [], digit }) {
  const dialog = byId('dialog');
  const form = make('form', { method: 'dialog' });
  const buttons = make('div', { class: 'dialog-buttons' });
  const away = make('button', { type: 'button', id: 'dialog-back', class: 'outlined' }, back);
  if (go) buttons.append(make('button', { type: 'submit', id: 'dialog-go', class: 'filled' }, go));
  if (back) buttons.append(away);
  buttons.append(...aside);
  form.append(make('h2', { id: 'dialog-head' }, head), ...body, buttons);
  return new Promise((resolve) => {
    let settled = null;
    const typed = (event) => {
      // The page behind has keys of its own: a digit that settles this question must not be one of them.
      event.stopPropagation();
      const number = /^[0-9]$/.test(event.key) ? Number(event.key) : null;
      if (event.target.closest('select, input:not([type="radio"])')) return;
      if (number !== null && digit?.(number)) event.preventDefault();
    };
    form.addEventListener('submit', () => (settled = answer()));
    form.addEventListener('answered', (event) => {
      settled = event.detail;
      dialog.close();
    });
    away.addEventListener('click', () => dialog.close());
    dialog.addEventListener('keydown', typed);
    dialog.addEventListener(
      'close',
      () => {
        dialog.removeEventListener('keydown', typed);
        dialog.replaceChildren();
        resolve(settled);
      },
      { once: true },
    );
    dialog.replaceChildren(form);
    dialog.showModal();
    // Enter is for the filled button, unless a choice or a field is to be filled first.
    if (go && !form.querySelector('[autofocus]')) byId('dialog-go').focus();
  });
}

/** Closes the present question unanswered, as when the line is lost under it. */
export function dismiss() {
  if (byId('dialog').open) byId('dialog').close();
}

/**
 * A list of choices; one of them is itself the answer. The first nine have a digit, or the one that they name.
 *
 * @param {object} question
 * @param {string} question.head
 * @param {Array<{code: any, text: string, note?: string, digit?: number}>} question.choices
 * @param {any} [question.present] the code that holds now
 * @param {Node[]} [question.more] what stands under the list
 * @param {string} question.back
 * @returns {Promise<any>} the code, or null where nothing was chosen
 */
export function choose({ head, choices, present, more = [], back }) {
  const focused = choices.some(({ code }) => code === present) ? present : choices[0]?.code;
  const list = make('div', { class: 'choices' });
  choices.forEach(({ code, text, note, digit: own }, index) => {
    const digit = own ?? (index < 9 ? index + 1 : null);
    const attributes = { type: 'button', id: `choice-${code}`, class: 'choice', autofocus: code === focused, 'data-digit': digit };
    if (present !== undefined) attributes['aria-pressed'] = String(code === present);
    const key = make('kbd', { 'aria-hidden': 'true' }, String(digit ?? '·'));
    const name = note ? make('span', {}, text, make('small', { class: 'second' }, note)) : text;
    const button = make('button', attributes, key, name);
    button.addEventListener('click', () => answerWith(button, code));
    list.append(button);
  });
  return ask({ head, body: [list, ...more], go: null, back, digit: (n) => pick(list, n) });
}

/** Clicks the choice of a digit. @returns {boolean} whether there is one */
export function pick(list, digit) {
  const choice = list.querySelector(`[data-digit="${digit}"]`);
  choice?.click();
  return choice !== null;
}

/** Answers the question that the element stands in. */
export function answerWith(element, detail) {
  element.closest('form').dispatchEvent(new CustomEvent('answered', { detail }));
}
