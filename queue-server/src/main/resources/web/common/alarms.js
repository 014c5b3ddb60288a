/** Words for what is wrong in the hall: a code with facts becomes a sentence and what to do. */

/** Alarms for which somebody has to go and do something at once; the others can wait a little. */
const STOP = [
  'kiosk.help',
  'clock.doubtful',
  'printer.paper-out',
  'printer.cover-open',
  'printer.cutter',
  'printer.printer-error',
  'printer.no-answer',
  'printer.line-lost',
];

/** @param {{code: string, facts: object}} alarm */
export function alarmOf({ code, facts }, view, now, words) {
  const known = words.knows(`alarm.${code}`);
  const said = {
    ...facts,
    service: serviceName(facts.service, view, words),
    unit: unitName(facts.unit, view, words),
    windows: (facts.windows ?? []).join(words.say('list.comma')),
    kiosk: facts.label ? words.name(facts.label) : (facts.kiosk ?? ''),
    since: facts.since ? words.minutes(now - Date.parse(facts.since)) : '',
    wait: facts.oldest ? words.minutes(now - Date.parse(facts.oldest)) : '',
  };
  return {
    look: STOP.includes(code) ? 'stop' : 'warn',
    head: words.say(known ? `alarm.${code}` : 'alarm.other', { ...said, code }),
    more: words.say(known ? `alarm.${code}.do` : 'alarm.other.do', said),
    ...(words.knows(`alarm.${code}.go`) && { go: words.say(`alarm.${code}.go`), at: facts.kiosk }),
  };
}

function unitName(id, view, words) {
  const found = view.posts.find(({ unit }) => unit === id);
  return found ? words.name(found.name) : (id ?? '');
}

function serviceName(id, view, words) {
  const found = view.waiting.find(({ service }) => service.id === id);
  return found ? words.name(found.service.name) : (id ?? '');
}
