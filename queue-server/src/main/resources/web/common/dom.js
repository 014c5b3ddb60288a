/** The few ways in which this page touches the document; each changes only what is different. */

export const byId = (id) => document.getElementById(id);

export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Shows a text, or hides its element where there is none. */
export function setTextOrHide(element, text) {
  setText(element, text ?? '');
  element.hidden = !text;
}

export function setAttribute(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** A new element. @param {Array<Node|string>} children texts are set as text, never as markup */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/** Redraws a list only when what it shows has changed: a pointer or a screen reader keeps its place. */
export function setRows(parent, rows, draw) {
  const shown = JSON.stringify(rows);
  if (parent.shown === shown) return;
  parent.shown = shown;
  parent.replaceChildren(...rows.map(draw));
}
