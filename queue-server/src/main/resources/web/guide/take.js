/** Who a number is for: the choices before a service is pressed. They fall back to the usual after each number. */
import { byId, make, setRows } from '../common/dom.js';

const ORDINARY = 'ordinary';
const URGENT = 'urgent';

/** Draws the choices that the hall has; none where it knows only ordinary people. */
export function drawWho(view, words) {
  const reasons = view.priorityReasons;
  const urgent = view.urgentReasons;
  const choices = [ORDINARY, ...reasons, ...(urgent.length > 0 ? [URGENT] : [])];
  byId('who').hidden = choices.length === 1;
  const rows = choices.map((code) => ({ code, text: words.sayCode('who', code, 'who.other') }));
  setRows(byId('who-choices'), rows, choice);
  const options = urgent.map((code) => ({ code, text: words.sayCode('urgent', code, 'urgent.other') }));
  setRows(byId('urgent'), options, ({ code, text }) => make('option', { value: code }, text));
  drawFields();
}

function choice({ code, text }) {
  const input = make('input', { type: 'radio', name: 'who', value: code, id: `who-${code}`, checked: code === ORDINARY });
  input.addEventListener('change', drawFields);
  return make('label', { class: 'choice' }, input, text);
}

function chosen() {
  return byId('who-choices').querySelector('input:checked')?.value ?? ORDINARY;
}

function drawFields() {
  byId('urgent-field').hidden = chosen() !== URGENT;
}

/** What is asked of the server for a service, with who it is for. */
export function requestFor(service) {
  const who = chosen();
  const request = { service };
  if (who === URGENT) Object.assign(request, { priority: 'URGENT', reason: byId('urgent').value });
  else if (who !== ORDINARY) Object.assign(request, { priority: 'PRIORITY', reason: who });
  const id = byId('id-number').value.trim();
  if (id) request.idNumber = id.toUpperCase();
  return request;
}

/** Forgets who the last number was for: the next one is somebody else. */
export function forget() {
  byId('id-number').value = '';
  const ordinary = byId(`who-${ORDINARY}`);
  if (ordinary) ordinary.checked = true;
  drawFields();
}
