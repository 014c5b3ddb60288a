/**
 * Decides what the pad shows and when a rating is sent: one for each opening, at the second touch, or with what was chosen
 * when the opening ends. The pad of `display-board` decides the same; both are held against one table of moments. Knows
 * no page and no network.
 */
const OTHER = 'other';
const LOWEST_WITHOUT_REASON = 3;
/** The server takes a pad's rating so much longer than the pad asks for it. */
const RETRY_MS = 15000;
/** How long a new screen ignores the finger that is still there from the one before. */
const DEAF_MS = 600;
const THANKS_MS = 2000;
const SORRY_MS = 4000;
const USUAL_MS = 30000;

/**
 * What the pad shows.
 * @typedef {{kind: 'Dark', window: number, clerk: string, supervisionPhone: string, sign: string, refused: boolean} |
 *   {kind: 'Asking', window: number, clerk: string, service: string, number: string} |
 *   {kind: 'Reasons', level: number, service: string, number: string, choices: {code: string, text: string}[], skippable: boolean} |
 *   {kind: 'Thanks'} | {kind: 'Sorry', text: string}} Face
 */
export class PadModel {
  #window;
  #words;
  #send;
  #until;
  #now;
  #changed;
  #face;
  #view = null;
  #lost = false;
  #refused = false;
  /** The opening on the glass, or null. */
  #opening = null;
  /** The last one that was rated, or that ran out: it never lights the pad again. */
  #done = null;
  #level = 0;
  #sending = false;
  #deadline = 0;
  #shownSince = 0;
  #shownUntil = 0;

  /**
   * @param {number} window
   * @param {import('../common/words.js').Words} words
   * @param {object} means
   * @param {(opening: string, level: number, reasons: string[], patience: number) => Promise<string>} means.send sends a
   *   rating, trying for so many ms, and answers TAKEN, ALREADY_GIVEN, CLOSED, REFUSED or NOT_DELIVERED
   * @param {(time: string) => number} means.until real ms until a moment of the hall
   * @param {() => number} means.now real ms
   * @param {(face: Face) => void} means.changed another face is shown
   */
  constructor(window, words, { send, until, now, changed }) {
    this.#window = window;
    this.#words = words;
    this.#send = send;
    this.#until = until;
    this.#now = now;
    this.#changed = changed;
    this.#show(this.#dark());
  }

  get face() {
    return this.#face;
  }

  /** Whole seconds until the pad goes dark. */
  get secondsLeft() {
    return Math.ceil(this.#left() / 1000);
  }

  /** The same as a part of the usual thirty seconds, 0 to 1. */
  get shareLeft() {
    return Math.min(1, this.#left() / USUAL_MS);
  }

  /** Whether a touch counts now. */
  get touchable() {
    return this.#opening !== null && !this.#sending && this.#now() - this.#shownSince >= DEAF_MS;
  }

  /** A rating is on its way and its answer awaited. */
  get sending() {
    return this.#sending;
  }

  shows(view) {
    this.#view = view;
    this.#refused = false;
    this.#follow();
  }

  lost() {
    this.#lost = true;
    this.#follow();
  }

  found() {
    this.#lost = false;
    this.#follow();
  }

  refused() {
    this.#refused = true;
    this.#follow();
  }

  /** @param {number} touched 5 very satisfied … 1 very dissatisfied */
  touchLevel(touched) {
    if (!this.touchable || this.#face.kind !== 'Asking') return;
    this.#level = touched;
    this.#show({
      kind: 'Reasons',
      level: touched,
      service: this.#service(),
      number: this.#opening.number,
      choices: this.#choices(),
      skippable: touched >= LOWEST_WITHOUT_REASON,
    });
  }

  /** Back to the five levels: nothing was sent yet. */
  touchBack() {
    if (!this.touchable || this.#face.kind !== 'Reasons') return;
    this.#level = 0;
    this.#show(this.#asking());
  }

  /** One touch submits. */
  touchReason(code) {
    if (this.touchable && this.#face.kind === 'Reasons') this.#submit([code]);
  }

  /** Submits the level alone; not for the two lowest. */
  touchSkip() {
    if (this.touchable && this.#face.kind === 'Reasons' && this.#face.skippable) this.#submit([]);
  }

  /** Time goes on; ten times a second is enough. */
  tick() {
    if (this.#opening && this.#now() >= this.#deadline) this.#leave();
    else if (['Thanks', 'Sorry'].includes(this.#face.kind) && this.#now() >= this.#shownUntil) {
      this.#show(this.#dark());
      this.#follow();
    }
  }

  /** The glass follows what the server says. */
  #follow() {
    const asked = this.#lost ? null : (this.#view?.opening ?? null);
    const gone = this.#opening !== null && asked?.id !== this.#opening.id;
    const another = asked !== null && asked.id !== this.#done;
    // Our own rating takes the opening away: its answer is still awaited, unless somebody else is asked now.
    if (gone && (!this.#sending || another)) this.#leave();
    if (this.#face.kind === 'Dark' && another) this.#light(asked);
    else if (this.#face.kind === 'Dark') this.#show(this.#dark());
    else if (this.#opening && asked) this.#deadline = this.#deadlineOf(asked);
  }

  #light(asked) {
    const ends = this.#deadlineOf(asked);
    if (ends <= this.#now()) return;
    this.#opening = asked;
    this.#deadline = ends;
    this.#level = 0;
    this.#show(this.#asking());
  }

  #deadlineOf(asked) {
    return this.#now() + this.#until(asked.until);
  }

  /** The opening ends for this glass: what was chosen is still sent, and the next citizen sees a dark pad. */
  #leave() {
    if (this.#level > 0 && !this.#sending) {
      this.#done = this.#opening.id;
      this.#send(this.#opening.id, this.#level, this.#unspoken(), RETRY_MS);
    } else if (this.#now() >= this.#deadline) {
      this.#done = this.#opening.id;
    }
    this.#forget();
    this.#show(this.#dark());
  }

  #submit(reasons) {
    const rated = this.#opening.id;
    this.#done = rated;
    this.#sending = true;
    this.#send(rated, this.#level, reasons, this.#left() + RETRY_MS).then((answer) => this.#answered(rated, answer));
  }

  #answered(rated, answer) {
    if (this.#opening?.id !== rated) return;
    this.#forget();
    const taken = answer === 'TAKEN';
    this.#shownUntil = this.#now() + (taken ? THANKS_MS : SORRY_MS);
    this.#show(taken ? { kind: 'Thanks' } : { kind: 'Sorry', text: this.#words.say(`sorry.${answer}`) });
  }

  #forget() {
    this.#opening = null;
    this.#level = 0;
    this.#sending = false;
  }

  /** What a level without a touched reason stands for. */
  #unspoken() {
    return this.#level >= LOWEST_WITHOUT_REASON ? [] : [OTHER];
  }

  #show(face) {
    if (JSON.stringify(face) === JSON.stringify(this.#face)) return;
    this.#shownSince = this.#now();
    this.#face = face;
    this.#changed(face);
  }

  #left() {
    return this.#opening ? Math.max(0, this.#deadline - this.#now()) : 0;
  }

  #dark() {
    const signs = [
      [this.#refused, 'sign.refused'],
      [this.#lost, 'sign.lost'],
      [!this.#view, 'sign.connecting'],
    ];
    const sign = signs.find(([hinders]) => hinders)?.[1];
    return {
      kind: 'Dark',
      window: this.#window,
      clerk: this.#view?.clerk ?? '',
      supervisionPhone: this.#view?.hall.supervisionPhone ?? '',
      sign: sign ? this.#words.say(sign) : '',
      refused: this.#refused,
    };
  }

  #asking() {
    const { clerk } = this.#view;
    return { kind: 'Asking', window: this.#window, clerk: clerk ?? '', service: this.#service(), number: this.#opening.number };
  }

  #service() {
    return this.#words.name(this.#opening.service.name);
  }

  /** The reasons of the level that was touched, and always "other" as the last. */
  #choices() {
    return this.#view.reasons
      .filter((reason) => reason.level === this.#level && reason.code !== OTHER)
      .map((reason) => ({ code: reason.code, text: this.#words.name(reason.text) }))
      .concat({ code: OTHER, text: this.#words.say('reason.other') });
  }
}
