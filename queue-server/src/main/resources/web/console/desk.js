/**
 * The clerk's desk at one window: keeps what is known (the view, the line, the act under way), turns presses into commands and
 * asks model.js what to show. One per sign-in.
 */
import { dismiss } from '../common/dialog.js';
import { drawLine, drawTime, tell } from '../common/frame.js';
import { HallClock } from '../common/hall-clock.js';
import { session } from '../common/http.js';
import { Line } from '../common/line.js';
import { Press } from '../common/press.js';
import { replaces } from '../common/version.js';
import { stopwatch } from '../common/words.js';
import * as acts from './acts.js';
import { commandFor, insisted, LAST_OF_UNIT } from './deeds.js';
import { pageOf } from './model.js';
import { draw } from './page.js';
import { askOutcome, showSlip } from './questions.js';
import { chosenFor, classWords, outcomeOf, outcomeWords } from './situation.js';
import { promises, refusalOf, toldOf } from './told.js';

const TICK_MS = 100;
const TOLD_MS = 10_000;
/** How long after an answer the pushed view may take before it is asked for. */
const VIEW_MS = 800;

export class Desk {
  #window;
  #words;
  #onEnd;
  #turnTo;
  #clock = new HallClock();
  #press = new Press();
  #line;
  #tick;
  #wake = () => this.#look();
  #view = null;
  #busy = false;
  /** The act under way and the turn it was sent with, to tell afterwards whether an unanswered one was carried out. */
  #doubt = null;
  #chosen = null;
  #lostAt = null;
  #lostSince = 0;
  #toldUntil = 0;
  #closing = false;
  #reminded = new Set();

  /**
   * @param {number} window
   * @param {() => import('../common/words.js').Words} words the language of the moment
   * @param {(byClerk: boolean) => void} onEnd the window is closed or the session over
   * @param {(window: number) => void} turnTo the clerk turns to another window of theirs
   */
  constructor(window, words, onEnd, turnTo) {
    this.#window = window;
    this.#words = words;
    this.#onEnd = onEnd;
    this.#turnTo = turnTo;
    this.#line = new Line(acts.viewAddress(window), {
      view: (view) => this.#see(view),
      beat: (beat) => this.#clock.hear(beat.serverTime),
      change: (lost, silence) => this.#lineChanged(lost, silence),
      refused: () => this.#checkSession(),
    });
  }

  open() {
    this.#line.open();
    this.#tick = setInterval(() => this.#look(), TICK_MS);
    document.addEventListener('visibilitychange', this.#wake);
  }

  /** Draws again, as after a change of language. */
  redraw() {
    this.#say('');
    this.#draw();
  }

  /** Leaves this window as it is, as when the clerk turns to another one. */
  leave() {
    this.#line.close();
    clearInterval(this.#tick);
    document.removeEventListener('visibilitychange', this.#wake);
    dismiss();
    this.#say('');
  }

  #end(byClerk) {
    this.leave();
    this.#onEnd(byClerk);
  }

  #look() {
    this.#line.look();
    if (this.#toldUntil && performance.now() > this.#toldUntil) this.#say('');
    this.#draw();
  }

  #draw() {
    const words = this.#words();
    if (!this.#view) return;
    const lost = this.#line.lost;
    const zone = this.#view.hall.zone;
    const now = this.#clock.now();
    const page = pageOf({ view: this.#view, now: lost ? this.#lostAt : now, lost, busy: this.#busy, chosen: this.#chosen }, words);
    draw(page, this.#turnTo);
    drawTime(words.date(now, zone), words.clock(now, zone));
    drawLine('console', lost, words, {
      at: lost ? words.clockWithSeconds(this.#lostAt, zone) : '',
      length: stopwatch(performance.now() - this.#lostSince, false),
    });
    this.#page = page;
    if (!lost && !this.#busy) this.#remind(page.due);
  }

  /** Says once of each whom this window holds that the time is over. */
  #remind(due) {
    const fresh = due.filter(({ number, until }) => !this.#reminded.has(`${number} ${until}`));
    for (const { number, until } of fresh) {
      this.#reminded.add(`${number} ${until}`);
      this.#tell(this.#view.ticket ? 'did.hold-due.later' : 'did.hold-due', { number }, 'warn');
    }
  }

  #page = null;

  #see(view) {
    if (this.#view && !replaces(view.version, this.#view.version)) return;
    this.#clock.hear(view.serverTime, view.hall.clockSpeed);
    const before = this.#view;
    this.#view = view;
    if (view.window.state === 'CLOSED' && !this.#closing) this.#checkSession();
    if (before && before.queue.length === 0 && view.queue.length > 0 && !view.ticket && !this.#busy) {
      this.#tell('did.arrived', { number: view.queue[0].number });
    }
    if (this.#view.ticket?.id !== before?.ticket?.id) dismiss();
    this.#draw();
  }

  #lineChanged(lost, silence) {
    if (lost) {
      this.#lostAt = this.#clock.now(silence);
      this.#lostSince = performance.now() - silence;
      dismiss();
      this.#say('');
    } else if (this.#doubt) this.#resolveDoubt();
    else this.#tell('did.back');
    this.#draw();
  }

  // ---- presses ----

  /** A key of the page or of the number pad was pressed. @param {string} key `primary`, `tide`, `note` or a verb */
  press(key) {
    if (!this.#view || !this.#page) return;
    const state = key in this.#page.verbs ? this.#page.verbs[key] : this.#page[key];
    if (!state) return;
    if (!this.#press.counts(key)) {
      if (!this.#busy) this.#tell('did.too-fast', {}, 'warn');
      return;
    }
    if (!state.enabled) {
      // The line's loss and an act under way are said elsewhere already.
      if (!this.#line.lost && !this.#busy) this.#tell('off.said', { verb: state.label, why: state.off }, 'warn');
      return;
    }
    this.#do(state.verb ?? key, key);
  }

  async #do(verb, key) {
    if (verb === 'outcome') return this.#chooseOutcome();
    const asked = this.#view;
    const seen = { view: asked, now: this.#clock.now(), chosen: this.#chosen };
    const command = await commandFor(verb, seen, (text, facts) => this.#tell(text, facts, 'warn'), this.#words());
    if (!command) return;
    // While the question stood open, somebody else may have come to the window: the answer was not about them.
    if (asked.ticket?.id !== this.#view.ticket?.id) return this.#tell('refused.window.stale', {}, 'stop');
    this.#closing = verb === 'close';
    let answer = await this.#command(command.verb, key, command.body);
    if (answer?.code === LAST_OF_UNIT) {
      const again = await insisted(command, seen, this.#words());
      if (again) answer = await this.#command(again.verb, key, again.body);
      else this.#tell('did.stayed');
    }
    this.#closing = false;
    if (verb === 'supplement' && answer?.ok) await this.#handOutSlip(answer.body.finished);
    if (verb === 'close' && answer?.ok) this.#end(true);
  }

  /** Whoever comes back with the papers needs no queue: the code is shown, to be written down. */
  async #handOutSlip(finished) {
    const answer = await acts.slip(finished.id);
    if (answer.ok) await showSlip(answer.body, this.#words());
    else if (answer.unknown) this.#tell('did.unknown', {}, 'warn');
    else this.#say(refusalOf(answer, this.#words()), 'stop');
  }

  async #chooseOutcome() {
    const { ticket } = this.#view;
    const words = this.#words();
    const present = outcomeOf(this.#view, this.#chosen);
    const chosen = await askOutcome(this.#view, present, words);
    if (!chosen || this.#view.ticket?.id !== ticket.id) return;
    this.#chosen = chosenFor(this.#view, chosen);
    if (chosen.outcome === present.outcome && chosen.itemClass !== present.itemClass) {
      this.#tell('did.class', { number: ticket.number, class: classWords(chosen.itemClass, words) });
    } else {
      this.#tell('did.outcome', { number: ticket.number, outcome: outcomeWords(this.#view, chosen.outcome, words) });
    }
    this.#draw();
  }

  /** Sends a command with the turn that the clerk saw. @returns {Promise<object|null>} the answer; null: not sent */
  async #command(verb, key, more) {
    if (this.#busy || this.#line.lost) return null;
    const before = this.#view;
    const body = { turn: before.window.turn, ...withoutNulls(more) };
    this.#busy = true;
    this.#say('');
    this.#draw();
    const answer = await acts.command(this.#window, verb, body, {
      doubt: () => this.#tell('did.checking', {}, 'warn'),
      hopeless: () => this.#line.lost,
    });
    if (answer.ok) await this.#settle(answer, before);
    else if (answer.unknown) this.#doubt = { turn: body.turn };
    else await this.#refused(answer);
    this.#busy = false;
    this.#press.shown(key);
    // The date is still to be said to the citizen and written on their paper: it stands until the next press.
    if (answer.ok) this.#say(toldOf(verb, body, answer, before, this.#words()), 'plain', promises(answer));
    if (answer.unknown) await this.#lookAfterDoubt();
    this.#draw();
    return answer;
  }

  /** Waits until the page shows what the answer says; the next press must carry the new turn. */
  async #settle(answer, before) {
    const turn = answer.body?.turn ?? before.window.turn;
    const since = performance.now();
    while (this.#view.window.turn < turn && performance.now() - since < VIEW_MS) await pause(20);
    if (this.#view.window.turn < turn) await this.#fetchView();
  }

  async #fetchView() {
    const answer = await acts.view(this.#window);
    if (answer.ok) this.#see(answer.body);
    else if (answer.status === 401 || answer.status === 403) this.#checkSession();
    return answer.ok;
  }

  async #refused(answer) {
    await this.#fetchView();
    this.#say(refusalOf(answer, this.#words()), 'stop');
    if (answer.status === 401) this.#checkSession();
  }

  async #lookAfterDoubt() {
    if (await this.#fetchView()) this.#resolveDoubt();
    else this.#tell('did.unknown', {}, 'warn');
  }

  #resolveDoubt() {
    if (!this.#doubt) return;
    const done = this.#view.window.turn > this.#doubt.turn;
    this.#doubt = null;
    this.#tell(done ? 'did.unknown-done' : 'did.unknown-not', {}, 'warn');
  }

  async #checkSession() {
    const answer = await session();
    if (answer.ok && answer.body.windows.some((one) => one.no === this.#window && one.state !== 'CLOSED')) return;
    if (answer.ok || answer.status === 401 || answer.status === 403) this.#end(false);
  }

  #tell(key, facts = {}, look = 'plain') {
    this.#say(this.#words().say(key, facts), look);
  }

  /** @param {boolean} stays until something else is told */
  #say(text, look = 'plain', stays = false) {
    tell(text, look);
    this.#toldUntil = text && !stays ? performance.now() + TOLD_MS : 0;
  }
}

function withoutNulls(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
