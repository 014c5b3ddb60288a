/**
 * Swallows the second press of a double press, so that one slip of the finger does not pass over a citizen. A press counts again
 * 1.5 s after the last one that counted on the same key, and 0.6 s after its outcome was shown: whoever hammers a key
 * while a slow server thinks, does not hit the next act the moment it appears.
 */
const AFTER_PRESS = 1500;
const AFTER_SHOWN = 600;

export class Press {
  #pressed = new Map();
  #shown = -Infinity;
  #shownKey = null;
  #now;

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** Whether this press counts; if so, it is remembered. */
  counts(key) {
    const now = this.#now();
    if (now - (this.#pressed.get(key) ?? -Infinity) < AFTER_PRESS) return false;
    if (key === this.#shownKey && now - this.#shown < AFTER_SHOWN) return false;
    this.#pressed.set(key, now);
    return true;
  }

  /** The outcome of a press is on the screen now. */
  shown(key) {
    this.#shownKey = key;
    this.#shown = this.#now();
  }
}
