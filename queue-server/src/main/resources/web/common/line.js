/**
 * The live line to the server: views and a beat each second. Silence of 2.5 s means lost, where a page does not bear more;
 * it then tries again by itself, at most a second apart, until it is told to stop.
 */
const SILENCE_MS = 2500;
const BACK_OFF_MS = [100, 250, 500, 800];

export class Line {
  #address;
  #on;
  #silence;
  #source = null;
  #retry = null;
  #watch = null;
  #heardAt = performance.now();
  #triedAt = 0;
  #failures = 0;
  #lost = false;

  /**
   * @param {string} address of the view
   * @param {object} on
   * @param {(view: object) => void} on.view
   * @param {(beat: {serverTime: string}) => void} on.beat
   * @param {(lost: boolean, silence: number) => void} on.change the line is lost, or back, after how many ms of silence
   * @param {() => void} on.refused the server answers, but not to us
   * @param {number} silence so many ms of it mean lost
   */
  constructor(address, on, silence = SILENCE_MS) {
    this.#address = address;
    this.#on = on;
    this.#silence = silence;
  }

  get lost() {
    return this.#lost;
  }

  open() {
    this.#heardAt = performance.now();
    this.#try();
    this.#watch = setInterval(() => this.look(), 200);
  }

  close() {
    clearInterval(this.#watch);
    clearTimeout(this.#retry);
    this.#drop();
  }

  /** Looks at the silence; also to be called when the page wakes up. */
  look() {
    const now = performance.now();
    if (!this.#lost && now - this.#heardAt > this.#silence) this.#tell(true, now - this.#heardAt);
    // A line that hangs without an error: the other end is gone, or never took up.
    if (this.#source && now - Math.max(this.#heardAt, this.#triedAt) > this.#silence) this.#again();
  }

  #try() {
    this.#triedAt = performance.now();
    const source = new EventSource(this.#address);
    this.#source = source;
    source.onmessage = (event) => {
      if (source !== this.#source) return;
      const silence = performance.now() - this.#heardAt;
      this.#heardAt = performance.now();
      this.#failures = 0;
      this.#on.view(JSON.parse(event.data));
      // Back only with a view: a beat alone would light the keys under what was true before the silence.
      if (this.#lost) this.#tell(false, silence);
    };
    source.addEventListener('beat', (event) => {
      if (source !== this.#source) return;
      this.#heardAt = performance.now();
      this.#on.beat(JSON.parse(event.data));
    });
    source.onerror = () => {
      if (source !== this.#source) return;
      const refused = source.readyState === EventSource.CLOSED;
      this.#again();
      if (refused) this.#on.refused();
    };
  }

  #tell(lost, silence) {
    this.#lost = lost;
    this.#on.change(lost, silence);
  }

  #again() {
    this.#drop();
    clearTimeout(this.#retry);
    const longest = BACK_OFF_MS[Math.min(this.#failures++, BACK_OFF_MS.length - 1)];
    this.#retry = setTimeout(() => this.#try(), longest * (0.75 + Math.random() / 4));
  }

  #drop() {
    this.#source?.close();
    this.#source = null;
  }
}
