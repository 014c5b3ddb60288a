/** Words for people: one language's bundle, and how it writes numbers, times and dates. Knows nothing of the page. */

export class Words {
  #texts;
  #formats = new Map();

  /**
   * @param {string} language a tag; one that has no bundle becomes Chinese
   * @param {Object<string, Object<string, string>>} bundles the page's texts by language
   */
  constructor(language, bundles) {
    this.language = bundles[language] ? language : 'zh-CN';
    this.#texts = bundles[this.language];
  }

  knows(key) {
    return Object.hasOwn(this.#texts, key);
  }

  /** The text of a key with its {placeholders} filled in. A key that does not exist is a fault of ours: it throws. */
  say(key, facts = {}) {
    if (!this.knows(key)) throw new Error(`no text for ${key}`);
    return this.#texts[key].replace(/\{([^}]+)\}/g, (_, name) => facts[name] ?? '');
  }

  /** The text of `prefix.code`, or of the fallback where the server speaks of something newer than this page. */
  sayCode(prefix, code, fallback, facts = {}) {
    const key = `${prefix}.${code}`;
    return this.say(this.knows(key) ? key : fallback, facts);
  }

  /** A catalogue text in this language; Chinese where it has none. */
  name(texts) {
    return texts[this.language] ?? texts['zh-CN'] ?? Object.values(texts)[0] ?? '';
  }

  names(services) {
    return services.map((service) => this.name(service.name)).join(this.say('list.comma'));
  }

  /** `09:01` at the hall. @param {number} at epoch milliseconds */
  clock(at, zone) {
    return this.#format('clock', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  }

  /** `09:01:07` at the hall. */
  clockWithSeconds(at, zone) {
    const fields = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' };
    return this.#format('seconds', zone, fields).format(at);
  }

  /** `11月21日 星期六` at the hall. */
  date(at, zone) {
    const day = this.#format('day', zone, { month: 'long', day: 'numeric' }).format(at);
    const weekday = this.#format('weekday', zone, { weekday: 'long' }).format(at);
    return this.language === 'en' ? `${weekday} ${day}` : `${day} ${weekday}`;
  }

  /** `12月3日` of a date that the server wrote. @param {string} date such as `2026-12-03` */
  dayOfMonth(date) {
    return this.#format('day', 'UTC', { month: 'long', day: 'numeric' }).format(Date.parse(date));
  }

  /** `2027-01-31` at the hall. */
  day(at, zone) {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at);
  }

  /** Whole minutes, never below 0. */
  minutes(milliseconds) {
    return this.say('unit.minutes', { n: Math.max(0, Math.floor(milliseconds / 60000)) });
  }

  /** Seconds below a minute, else whole minutes. */
  short(milliseconds) {
    if (milliseconds >= 60000) return this.minutes(milliseconds);
    return this.say('unit.seconds', { n: Math.max(0, Math.floor(milliseconds / 1000)) });
  }

  #format(name, zone, fields) {
    const key = `${name} ${zone}`;
    if (!this.#formats.has(key)) {
      const locale = this.language === 'en' ? 'en-GB' : this.language;
      this.#formats.set(key, new Intl.DateTimeFormat(locale, { ...fields, timeZone: zone }));
    }
    return this.#formats.get(key);
  }
}

/** A length of time as a stop-watch shows it: `04:12`, `1:04:12`. */
export function stopwatch(milliseconds, leadingZero = true) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  const two = (n) => String(n).padStart(2, '0');
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds % 60)}`;
  return `${leadingZero ? two(minutes) : minutes}:${two(seconds % 60)}`;
}
