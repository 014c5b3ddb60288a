/** A question before an act, in the page's one `<dialog>`. */
import { byId, make } from './dom.js';

/**
 * Asks one question.
 *
 * @param {object} question
 * @param {string} question.head
 * @param {Node[]} question.body
 * @param {string|null} question.go the text of the filled button; null where a choice is itself the answer
 * @param {string} question.back
 * @param {() => any} question.answer what the filled button answers
 * @param {(digit: number) => boolean} [question.digit] a digit was typed; true where that settled it
 * @returns {Promise<any>} the answer, or null where the clerk went back
 */
export function ask({ head, body, go, back, answer, digit }) {
  const dialog = byId('dialog');
  const form = make('form', { method: 'dialog' });
  const buttons = make('div', { class: 'dialog-buttons' });
  const away = make('button', { type: 'button', id: 'dialog-back', class: 'outlined' }, back);
  if (go) buttons.append(make('button', { type: 'submit', id: 'dialog-go', class: 'filled' }, go));
  buttons.append(away);
  form.append(make('h2', { id: 'dialog-head' }, head), ...body, buttons);
  return new Promise((resolve) => {
    let settled = null;
    const typed = (event) => {
      const number = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
      if (number && digit?.(number)) event.preventDefault();
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
  });
}

/** Closes the present question unanswered, as when the line is lost under it. */
export function dismiss() {
  if (byId('dialog').open) byId('dialog').close();
}

/** Answers the question that the element stands in. */
export function answerWith(element, detail) {
  element.closest('form').dispatchEvent(new CustomEvent('answered', { detail }));
}
