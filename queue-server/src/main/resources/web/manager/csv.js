/** The times of a day as a file that Excel and WPS open right: UTF-8 with its mark, whole seconds as numbers. */
import { MEASURES, SPENT } from './report.js';

const MARK = '\uFEFF';

/** @param {object} times the server's TimesReport */
export function csvOf(times, words) {
  const rows = [
    head(words),
    row(times.day, words.say('report.hall'), '', times.hall, times.windowsTogether, null),
    ...times.services.map(({ service, times: figures }) => row(times.day, words.say('report.service'), words.name(service.name), figures, null, null)),
    ...times.windows.map((one) => row(times.day, words.say('report.window'), one.no, one.times, one.spent, one.sessions)),
  ];
  return MARK + rows.map((cells) => cells.map(cell).join(',')).join('\r\n') + '\r\n';
}

function head(words) {
  const figure = ['count', 'mean', 'median', 'p90'].map((key) => words.say(`csv.${key}`));
  return [
    words.say('report.day'),
    words.say('csv.of'),
    words.say('csv.name'),
    ...MEASURES.flatMap((measure) => figure.map((of) => words.say('csv.figure', { measure: words.say(`measure.${measure}`), of }))),
    words.say('measure.noShows'),
    words.say('measure.inaccurate'),
    words.say('measure.leftOut'),
    ...SPENT.map((part) => words.say('csv.spent', { part: words.say(`spent.${part}`) })),
    words.say('spent.sessions'),
  ];
}

function row(day, of, name, times, spent, sessions) {
  const figures = MEASURES.flatMap((measure) => {
    const { count, mean, median, p90 } = times[measure];
    return [count, mean, median, p90];
  });
  return [day, of, name, ...figures, times.noShows, times.inaccurate, times.leftOut, ...SPENT.map((part) => spent?.[part]), sessions];
}

/** Nothing that a table program would take for a formula. */
function cell(value) {
  const text = String(value ?? '').replace(/^[=+@-]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands a text to the browser as a file. */
export function save(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
