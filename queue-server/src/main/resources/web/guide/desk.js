/**
 * The guide desk: keeps what is known (the view, the line, the act under way), turns presses into commands and asks
 * model.js what to show. One for the whole page.
 */
import { dismiss } from '../common/dialog.js';
import { byId, setText, setTextOrHide } from '../common/dom.js';
import { drawLine, drawTime, showOnly, tell } from '../common/frame.js';
import { HallClock } from '../common/hall-clock.js';
import { session, signOut } from '../common/http.js';
import { Line } from '../common/line.js';
import { askNote } from '../common/note.js';
import { Press } from '../common/press.js';
import { listenToTabs } from '../common/tabs.js';
import { replaces } from '../common/version.js';
import { stopwatch } from '../common/words.js';
import * as acts from './acts.js';
import { Appointments } from './appointments.js';
import { Day } from './day.js';
import { actsOf, isFound, pageOf } from './model.js';
import { draw, showTab, TABS } from './page.js';
import { askAct, askCancel, askKiosk, askPriority, showSlip } from './questions.js';
import * as who from './take.js';
import { drawWhereabouts } from './whereabouts.js';

const TICK_MS = 200;
const TOLD_MS = 10_000;

export class GuideDesk {
  #words;
  #onEnd;
  #clock = new HallClock();
  #press = new Press();
  #appointments;
  #day;
  #line;
  #tick;
  #view = null;
  #tab = TABS[0];
  #issued = null;
  /** Whether the view knows the last number: the answer to a press may come before it. */
  #issuedHere = false;
  #busy = false;
  #lostAt = null;
  #lostSince = 0;
  #toldUntil = 0;

  /**
   * @param {() => import('../common/words.js').Words} words the language of the moment
   * @param {(byGuide: boolean) => void} onEnd the session is over
   */
  constructor(words, onEnd) {
    this.#words = words;
    this.#onEnd = onEnd;
    listenToTabs(TABS, () => this.#tab, (tab) => this.#show(tab));
    byId('find').addEventListener('input', () => this.#draw());
    byId('find-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#actOnFound();
    });
    this.#appointments = new Appointments(words, {
      command: (send) => this.#command(send),
      tell: (key, facts, look) => this.#tell(key, facts, look),
      taken: (ticket) => this.#hasNumber(ticket, 'did.checked-in'),
    });
    this.#day = new Day(words, {
      command: (send) => this.#command(send),
      tell: (key, facts, look) => this.#tell(key, facts, look),
    });
    byId('take-form').addEventListener('submit', (event) => event.preventDefault());
    byId('slip-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#redeem();
    });
    byId('issued-print').addEventListener('click', () => this.#print(this.#issued));
    byId('issued-acts').addEventListener('click', () => this.#act(this.#issued.id));
    byId('sign-out').addEventListener('click', () => this.#signOut());
  }

  open() {
    this.#view = null;
    this.#issued = null;
    this.#issuedHere = false;
    this.#appointments.forget();
    this.#line = new Line(acts.VIEW, {
      view: (view) => this.#see(view),
      beat: (beat) => this.#clock.hear(beat.serverTime),
      change: (lost, silence) => this.#lineChanged(lost, silence),
      refused: () => this.#checkSession(),
    });
    this.#line.open();
    this.#tick = setInterval(() => this.#look(), TICK_MS);
    this.#show(this.#tab);
  }

  /** Draws again, as after a change of language. */
  redraw() {
    this.#say('');
    this.#draw();
  }

  #end(byGuide) {
    this.#line.close();
    clearInterval(this.#tick);
    this.#view = null;
    dismiss();
    this.#onEnd(byGuide);
  }

  #look() {
    this.#line.look();
    if (this.#toldUntil && performance.now() > this.#toldUntil) this.#say('');
    this.#draw();
  }

  #see(view) {
    if (this.#view && !replaces(view.version, this.#view.version)) return;
    this.#clock.hear(view.serverTime, view.hall.clockSpeed);
    if (!this.#view) showOnly('guide', ['connecting', 'sign-in', 'guide']);
    this.#view = view;
    this.#forgetWhoIsDone();
    this.#draw();
  }

  /** The last number leaves the page with its holder: its keys would act on nobody. */
  #forgetWhoIsDone() {
    const here = this.#view.people.some(({ id }) => id === this.#issued?.id);
    if (this.#issuedHere && !here) this.#issued = null;
    this.#issuedHere = here;
  }

  #draw() {
    if (!this.#view) return;
    const words = this.#words();
    const lost = this.#line.lost;
    const zone = this.#view.hall.zone;
    const now = this.#clock.now();
    const page = pageOf({ view: this.#view, now: lost ? this.#lostAt : now, find: byId('find').value }, words);
    draw(page, { take: (service) => this.#take(service), act: (ticket) => this.#act(ticket), go: (kiosk) => this.#goTo(kiosk) }, words);
    who.drawWho(this.#view, words);
    if (this.#tab === 'appointments') this.#appointments.draw(this.#view, words.day(now, zone));
    if (this.#tab === 'whereabouts') drawWhereabouts(this.#view, words);
    this.#day.draw(this.#view);
    this.#drawIssued(words);
    const hint = this.#tab === 'take' && !this.#view.day.givesNumbers ? 'hint.closed' : `hint.${this.#tab}`;
    setText(byId('hint'), words.say(hint));
    drawTime(words.date(now, zone), words.clock(now, zone));
    drawLine('guide', lost, words, {
      at: lost ? words.clockWithSeconds(this.#lostAt, zone) : '',
      length: stopwatch(performance.now() - this.#lostSince, false),
    });
  }

  #drawIssued(words) {
    const ticket = this.#issued;
    const none = words.say(this.#view.day.givesNumbers ? 'issued.none' : 'take.closed');
    setTextOrHide(byId('issued-number'), ticket?.number);
    setText(byId('issued-facts'), ticket ? this.#issuedFacts(ticket, words) : none);
    byId('issued-acts').disabled = !ticket;
    byId('issued-print').disabled = !ticket || this.#view.kiosks.length === 0;
  }

  #issuedFacts(ticket, words) {
    const service = words.name(ticket.service.name);
    const said = words.say('issued.facts', { service, ahead: ticket.ahead });
    return ticket.wait
      ? `${said} ${words.say('issued.wait', { low: ticket.wait.lowMinutes, high: ticket.wait.highMinutes })}`
      : said;
  }

  // ---- tabs ----

  #show(tab) {
    this.#tab = tab;
    showTab(tab);
    this.#say('');
    this.#draw();
    if (tab === 'people') byId('find').focus();
  }

  // ---- presses ----

  async #take(service) {
    if (!this.#view.day.givesNumbers) return this.#tell('refused.day.closed', {}, 'warn');
    if (!this.#press.counts(service)) return this.#tell('did.too-fast', {}, 'warn');
    const answer = await this.#command((on) => acts.take(who.requestFor(service), on));
    this.#press.shown(service);
    if (!answer?.ok) return;
    who.forget();
    this.#hasNumber(answer.body, 'did.taken');
  }

  /** Whoever brings a slip goes before the queue. */
  async #redeem() {
    const code = byId('slip-code-typed').value.trim();
    const answer = code && (await this.#command((on) => acts.redeem(code, on)));
    if (!answer?.ok) return;
    byId('slip-code-typed').value = '';
    this.#hasNumber(answer.body, 'did.redeemed');
  }

  #hasNumber(ticket, told) {
    this.#issued = ticket;
    this.#issuedHere = false;
    this.#forgetWhoIsDone(); // the view with its holder may have come before the answer
    this.#tell(told, { number: ticket.number });
    this.#draw();
  }

  /** The one whom the search leaves over is the one who is meant. */
  #actOnFound() {
    const found = this.#view?.people.filter((one) => isFound(one.number, byId('find').value)) ?? [];
    if (found.length === 1) this.#act(found[0].id);
    else this.#tell('find.which', { n: found.length }, 'warn');
  }

  async #act(id) {
    const one = this.#view.people.find((somebody) => somebody.id === id);
    if (!one) return this.#tell('act.gone', {}, 'warn');
    const act = await askAct(one.number, actsOf(one, this.#view), this.#words());
    if (act === 'cancel' && !(await askCancel(one.number, this.#words()))) return;
    if (act === 'priority') return this.#prioritise(one);
    if (act === 'note') return this.#note(one);
    if (act === 'reprint') return this.#print(one);
    if (act === 'no-priority') return this.#about(one, 'priority', { priority: 'NORMAL' }, 'no-priority');
    if (act) await this.#about(one, act, undefined, act);
  }

  /** Has the paper printed at a kiosk: at the one that is nearest, as the guide sees it. */
  async #print({ id, number }) {
    const words = this.#words();
    const { kiosks } = this.#view;
    const kiosk = kiosks.length === 1 ? kiosks[0].name : await askKiosk(number, kiosks, words);
    const answer = kiosk && (await this.#command((on) => acts.about(id, 'reprint', { kiosk }, on)));
    if (!answer?.ok) return;
    const { label } = kiosks.find(({ name }) => name === kiosk);
    this.#tell('did.reprint', { number, kiosk: words.name(label) });
  }

  async #goTo(kiosk) {
    const answer = await this.#command((on) => acts.goTo(kiosk, on));
    if (answer?.ok) this.#tell('did.going');
  }

  async #prioritise(one) {
    const reason = await askPriority(one.number, this.#view.priorityReasons, this.#words());
    if (reason) await this.#about(one, 'priority', { priority: 'PRIORITY', reason }, 'priority');
  }

  /** For the window that has them next. */
  async #note(one) {
    const body = await askNote(one.number, one.note, this.#words());
    if (body) await this.#about(one, 'note', body, body.text ? 'note' : 'note-removed');
  }

  async #about(one, act, body, told) {
    const answer = await this.#command((on) => acts.about(one.id, act, body, on));
    if (answer?.ok && act === 'promise') await showSlip(answer.body, this.#words());
    else if (answer?.ok) this.#tell(`did.${told}`, { number: one.number });
  }

  async #signOut() {
    const answer = await signOut();
    if (answer.ok || answer.status === 401) this.#end(true);
    else this.#tell('did.unknown', {}, 'warn');
  }

  /** One act after the other. @returns {Promise<import('../common/http.js').Answer|null>} null: not sent */
  async #command(send) {
    if (this.#busy) return null;
    if (this.#line.lost) {
      this.#tell('off.lost', {}, 'warn');
      return null;
    }
    this.#busy = true;
    this.#say('');
    const answer = await send({
      doubt: () => this.#tell('did.checking', {}, 'warn'),
      hopeless: () => this.#line.lost,
    });
    this.#busy = false;
    if (answer.unknown) this.#tell('did.unknown', {}, 'warn');
    else if (!answer.ok) this.#refused(answer);
    return answer;
  }

  #refused({ status, code, facts }) {
    const words = this.#words();
    const key = words.knows(`refused.${code}`) ? `refused.${code}` : `refused.${status}`;
    this.#say(words.say(words.knows(key) ? key : 'refused.other', facts), 'stop');
    if (status === 401) this.#checkSession();
  }

  async #checkSession() {
    const answer = await session();
    if (answer.ok && answer.body.role === 'guide') return;
    if (answer.ok || answer.status === 401 || answer.status === 403) this.#end(false);
  }

  #lineChanged(lost, silence) {
    if (lost) {
      this.#lostAt = this.#clock.now(silence);
      this.#lostSince = performance.now() - silence;
      dismiss();
      this.#say('');
    } else this.#tell('did.back');
    this.#draw();
  }

  #tell(key, facts = {}, look = 'plain') {
    this.#say(this.#words().say(key, facts), look);
  }

  #say(text, look = 'plain') {
    tell(text, look);
    this.#toldUntil = text ? performance.now() + TOLD_MS : 0;
  }
}
