/** Who waits: for this window, set aside from it, and in the whole hall. */

/** A wait that is marked as long, in milliseconds. */
const LONG_WAIT = 20 * 60 * 1000;

export function queueOf(view, now, words) {
  const waited = (at) => now - Date.parse(at);
  const longest = view.queue.reduce((most, one) => Math.max(most, waited(one.arrivedAt)), 0);
  return {
    title: view.queueLength ? words.say('queue.title', { n: view.queueLength }) : words.say('queue.title.none'),
    longest: view.queueLength ? words.say('queue.longest', { wait: words.minutes(longest) }) : '',
    length: view.queueLength,
    more: (n) => words.say('queue.more', { n }),
    rows: view.queue.map((one, index) => ({
      number: one.number,
      waited: words.say('queue.waited', { wait: words.minutes(waited(one.arrivedAt)) }),
      next: index === 0,
      nextLabel: words.say('queue.next'),
      why: words.knows(`queue.why.${one.why}`) ? words.say(`queue.why.${one.why}`) : '',
      arrived: words.say('queue.arrived', { at: words.clock(Date.parse(one.arrivedAt), view.hall.zone) }),
    })),
  };
}

/** Those who are held and whose timer has run out, this window's own first. */
export function dueOf(view, now) {
  const own = (one) => Number(one.window === view.window.no);
  const due = view.held.filter((one) => one.until != null && Date.parse(one.until) <= now);
  return due.sort((a, b) => own(b) - own(a) || Date.parse(a.until) - Date.parse(b.until));
}

/** Who is held or did not come, those whose timer has run out first. */
export function asideOf(view, now, words) {
  const over = dueOf(view, now);
  const held = [...over, ...view.held.filter((one) => !over.includes(one))].map((one) => {
    const due = over.includes(one);
    const facts = {
      number: one.number,
      kind: words.sayCode('hold.kind', one.kind, 'hold.kind.other'),
      wait: words.minutes(now - Date.parse(one.since)),
    };
    return { look: due ? 'warn' : 'off', icon: due ? 'warn' : 'pause', text: words.say(due ? 'aside.due' : 'aside.held', facts) };
  });
  const missed = view.missed.map((one) => ({
    look: 'off',
    icon: 'cross',
    text: words.say('aside.missed', { number: one.number }),
  }));
  return { title: words.say('aside.title'), rows: [...held, ...missed] };
}

export function loadOf(view, now, words) {
  return {
    sum: words.say('load.sum', { n: view.waiting.reduce((sum, one) => sum + one.count, 0) }),
    rows: view.waiting.map((one) => {
      const wait = one.oldest ? now - Date.parse(one.oldest) : 0;
      return {
        letter: one.service.letter,
        name: words.name(one.service.name),
        count: String(one.count),
        longest: one.oldest ? words.minutes(wait) : words.say('unit.none'),
        long: wait >= LONG_WAIT,
        longLabel: words.say('load.long'),
      };
    }),
  };
}
