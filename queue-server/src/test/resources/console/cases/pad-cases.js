/**
 * What the pad's page shows and sends at each moment of the table. A step lets so many seconds pass, then does one thing; what
 * else it names must be so then, and of the face only the parts that it names.
 */
import { PadModel } from '/pad/model.js';
import { speak } from '/pad/words.js';

const table = await (await fetch('/moments.json')).json();

class Driven {
  #now = 0;
  #answers = [];
  #sent = [];
  #pad;

  constructor() {
    this.#pad = new PadModel(3, speak('zh-CN'), {
      send: (opening, level, reasons, patience) => {
        this.#sent.push({ opening, level, reasons, patience: patience / 1000 });
        return new Promise((resolve) => this.#answers.push(resolve));
      },
      until: (time) => Date.parse(time) - Date.parse(table.now) - this.#now,
      now: () => this.#now,
      changed: () => {},
    });
  }

  passes(seconds) {
    for (let tenth = 0; tenth < Math.round(seconds * 10); tenth++) {
      this.#now += 100;
      this.#pad.tick();
    }
  }

  async happens(step) {
    const acts = {
      shows: (asked) => this.#pad.shows({ ...table.view, opening: asked && opening(asked) }),
      level: (level) => this.#pad.touchLevel(level),
      reason: (code) => this.#pad.touchReason(code),
      back: () => this.#pad.touchBack(),
      skip: () => this.#pad.touchSkip(),
      answers: ({ nth, answer }) => this.#answers[nth](answer),
      lost: () => this.#pad.lost(),
      found: () => this.#pad.found(),
      refused: () => this.#pad.refused(),
    };
    for (const [name, act] of Object.entries(acts)) if (name in step) act(step[name]);
    await new Promise((resolve) => setTimeout(resolve));
  }

  get now() {
    const { face, secondsLeft, touchable, sending } = this.#pad;
    return { face, secondsLeft, touchable, sending, sent: this.#sent };
  }
}

function opening({ id, number, seconds }) {
  return { id, number, service: table.service, until: new Date(Date.parse(table.now) + seconds * 1000).toISOString() };
}

/** Whether all that is named is there; lists have just as many members. */
function names(wanted, found) {
  if (Array.isArray(wanted)) return found.length === wanted.length && wanted.every((one, i) => names(one, found[i]));
  if (wanted !== null && typeof wanted === 'object') return Object.keys(wanted).every((key) => names(wanted[key], found?.[key]));
  return typeof wanted === 'number' ? Math.abs(found - wanted) <= 0.35 : found === wanted;
}

async function play(steps) {
  const driven = new Driven();
  for (const [index, step] of steps.entries()) {
    driven.passes(step.after ?? 0);
    await driven.happens(step);
    const wanted = Object.fromEntries(Object.entries(step).filter(([key]) => key in driven.now));
    if (!names(wanted, driven.now)) {
      throw new Error(`step ${index + 1}: expected ${JSON.stringify(wanted)} but found ${JSON.stringify(driven.now)}`);
    }
  }
}

export const cases = Object.fromEntries(table.moments.map(({ moment, steps }) => [moment, () => play(steps)]));
