/**
 * The hall's time, reckoned from the server's: this PC's own clock may be wrong and is never asked for the hour. In a
 * demo the hall runs faster than life.
 */
export class HallClock {
  #speed = 1;
  #hallAt = null;
  #localAt = 0;
  #local;

  /** @param {() => number} local milliseconds that only rise */
  constructor(local = () => performance.now()) {
    this.#local = local;
  }

  get known() {
    return this.#hallAt !== null;
  }

  /** Hears the server's time. Less than 0.3 s of difference is the line's jitter: the seconds would stutter. */
  hear(serverTime, speed = this.#speed) {
    const heard = Date.parse(serverTime);
    if (this.known && speed === this.#speed && Math.abs(heard - this.now()) < 300 * speed) return;
    this.#speed = speed;
    this.#hallAt = heard;
    this.#localAt = this.#local();
  }

  /** Hall time in epoch milliseconds. @param {number} ago so many real milliseconds ago */
  now(ago = 0) {
    return this.#hallAt + (this.#local() - ago - this.#localAt) * this.#speed;
  }

  /** Real milliseconds until a moment of the hall, less than 0 once it is over. @param {string} time ISO 8601 */
  until(time) {
    return (Date.parse(time) - this.now()) / this.#speed;
  }
}
