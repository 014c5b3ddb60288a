/** Joins the pad's model to the server's line and to the glass. */
import { byId } from '../common/dom.js';
import { HallClock } from '../common/hall-clock.js';
import { Line } from '../common/line.js';
import { replaces } from '../common/version.js';
import { draw, drawTime } from './glass.js';
import { PadModel } from './model.js';
import { paired } from './pairing.js';
import { send } from './rating.js';

/** As long as a pad's own program bears it. */
const SILENCE_MS = 10000;
const TICK_MS = 100;

export class PadDesk {
  #window;
  #onMoved;
  #clock = new HallClock();
  #shown = null;
  #model;
  #line;
  #ticking;
  #wake = () => this.#line.look();

  /**
   * @param {number} window
   * @param {import('../common/words.js').Words} words
   * @param {() => void} onUnpaired somebody wants to enrol a tablet that the server does not know any more
   * @param {(pairing: {window: number}) => void} onMoved the tablet has become another window's pad
   */
  constructor(window, words, onUnpaired, onMoved) {
    this.#window = window;
    this.#onMoved = onMoved;
    const touched = {
      level: (level) => this.#model.touchLevel(level),
      back: () => this.#model.touchBack(),
      reason: (code) => this.#model.touchReason(code),
      skip: () => this.#model.touchSkip(),
      pair: onUnpaired,
    };
    this.#model = new PadModel(window, words, {
      send,
      until: (time) => this.#clock.until(time),
      now: () => performance.now(),
      changed: (face) => draw(face, words, touched),
    });
    const on = {
      view: (view) => this.#view(view),
      beat: (beat) => this.#clock.known && this.#clock.hear(beat.serverTime),
      change: (lost) => (lost ? this.#model.lost() : this.#model.found()),
      refused: () => this.#ask(),
    };
    this.#line = new Line(`/api/v1/views/pad/${window}`, on, SILENCE_MS);
    this.#line.open();
    this.#ticking = setInterval(() => {
      this.#model.tick();
      drawTime(this.#model, words);
    }, TICK_MS);
    document.addEventListener('visibilitychange', this.#wake);
  }

  leave() {
    this.#line.close();
    clearInterval(this.#ticking);
    document.removeEventListener('visibilitychange', this.#wake);
    byId('pad').replaceChildren();
  }

  #view(view) {
    if (!replaces(view.version, this.#shown)) return;
    this.#shown = view.version;
    this.#clock.hear(view.serverTime, view.hall.clockSpeed);
    this.#model.shows(view);
  }

  /** A stream that is refused does not say why. */
  async #ask() {
    const answer = await paired();
    if (answer.ok && answer.body.window !== this.#window) this.#onMoved(answer.body);
    else if (!answer.ok && !answer.unknown) this.#model.refused();
  }
}
