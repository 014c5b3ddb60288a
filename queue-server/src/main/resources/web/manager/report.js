/**
 * What the reports of a day say, as rows of words: a pure function of what the server told. Reckons nothing; every
 * measure is the server's, and `term.…` says what it means.
 */
import { stopwatch } from '../common/words.js';

/** The figures, in the order of a visit. */
export const MEASURES = ['waiting', 'waitingAgain', 'walking', 'serving', 'unmeasured', 'held'];
/** What became of a window's open time. */
export const SPENT = ['open', 'idle', 'called', 'serving', 'unmeasured', 'paused'];

const length = (seconds) => stopwatch(seconds * 1000, false);

/**
 * @param {object} known
 * @param {object} known.reports what `acts.reports` answers
 * @param {string} known.zone the hall's
 * @param {object[]} known.services with their names, as the view has them
 * @param {string} known.today as 2027-01-31
 * @param {import('../common/words.js').Words} words
 */
export function reportOf({ reports, zone, services, today }, words) {
  const { times } = reports;
  const clock = (time) => words.clockWithSeconds(Date.parse(time), zone);
  return {
    until: times.day === today ? words.say('report.until', { at: clock(times.until) }) : '',
    leftOut: times.hall.leftOut ? words.say('report.left-out', { n: times.hall.leftOut }) : '',
    services: [
      ...(times.services.some(hasAny) ? [figuresOf('', words.say('report.hall'), times.hall, words)] : []),
      ...times.services.filter(hasAny).map(({ service, times: figures }) => figuresOf(service.letter, words.name(service.name), figures, words)),
    ],
    windows: [
      ...(times.windows.length ? [togetherOf(times, words)] : []),
      ...times.windows.map((window) => windowOf(window, words)),
    ],
    calls: reports.outOfOrder.lines.map((line) => callOf(line, clock, words)),
    callsSum: words.say('calls.sum', { n: reports.outOfOrder.lines.length, all: reports.outOfOrder.calls }),
    agents: reports.agents.lines.map(({ agent, name, count }) => [agent, name, String(count)]),
    agentsSum: words.say('agents.sum', { n: sum(reports.agents.lines), all: reports.agents.tickets }),
    priorities: reports.priorities.lines.map((line) => [
      user(line.by),
      line.priority === 'URGENT' ? words.say('priority.URGENT') : words.sayCode('who', line.reason, 'who.other'),
      String(line.count),
    ]),
    prioritiesSum: words.say('agents.sum', { n: sum(reports.priorities.lines), all: reports.priorities.tickets }),
    forgotten: times.inaccurate.map((left) => [
      String(left.window),
      left.number ?? words.say('forgotten.window'),
      clock(left.since),
      clock(left.closed),
    ]),
    overtime: reports.businessDay.overtime.map((one) => [String(one.window), clock(one.until), length(one.seconds)]),
    tides: reports.tides.tides.map((tide) => tideOf(tide, clock, services, words)),
    told: reports.toldWaits.lines.map((line) => [
      line.day,
      String(line.told),
      line.called ? words.say('now.of', { n: line.inside, all: line.called }) : words.say('none'),
      line.called ? words.say('unit.minutes', { n: line.meanErrorMinutes }) : words.say('none'),
    ]),
    outcomes: reports.businessDay.outcomes
      .filter(({ count }) => count > 0)
      .map(({ outcome, name, count }) => [
        name ? words.name(name) : words.sayCode('outcome', outcome, 'outcome.other'),
        String(count),
      ]),
  };
}

/** Whether anything was measured or counted of a service. */
function hasAny({ times }) {
  return MEASURES.some((measure) => times[measure].count > 0) || times.noShows + times.inaccurate + times.leftOut > 0;
}

const sum = (lines) => lines.reduce((all, { count }) => all + count, 0);
const user = (by) => by.slice(by.indexOf(':') + 1);

function figuresOf(letter, name, times, words) {
  return {
    letter,
    name,
    figures: MEASURES.map((measure) => figureOf(times[measure], words)),
    counts: [String(times.noShows), String(times.inaccurate)],
  };
}

/** The mean, and under it what it is the mean of. */
function figureOf({ count, mean, median, p90 }, words) {
  if (count === 0) return { mean: words.say('none'), more: '' };
  return { mean: length(mean), more: words.say('report.figure', { median: length(median), p90: length(p90), n: count }) };
}

function windowOf({ no, sessions, spent, times }, words) {
  return {
    no: String(no),
    spent: SPENT.map((part) => length(spent[part])),
    figures: [figureOf(times.walking, words), figureOf(times.serving, words)],
    counts: [String(times.noShows), String(times.inaccurate), String(sessions)],
  };
}

function togetherOf({ windowsTogether, hall, windows }, words) {
  const all = { no: 0, sessions: windows.reduce((n, one) => n + one.sessions, 0), spent: windowsTogether, times: hall };
  return { ...windowOf(all, words), no: words.say('report.hall'), sum: true };
}

function callOf(line, clock, words) {
  return {
    cells: [
      clock(line.at),
      line.number,
      line.insteadOf ?? words.say('none'),
      String(line.window),
      user(line.by),
      words.sayCode('call.reason', line.reason, 'call.reason.other'),
    ],
    back: line.takenBack ? words.say('calls.back') : '',
  };
}

function tideOf(tide, clock, services, words) {
  const found = services.find(({ service }) => service.id === tide.service);
  return [
    String(tide.window),
    found ? words.name(found.service.name) : tide.service,
    words.say('tides.span', { from: clock(tide.begun).slice(0, 5), until: tide.ended ? clock(tide.ended).slice(0, 5) : '' }),
    tide.ended ? words.say('tides.effect', { before: tide.waitingBefore, after: tide.waitingAfter }) : String(tide.waitingBefore),
    tide.ended ? String(tide.calls) : words.say('none'),
  ];
}
