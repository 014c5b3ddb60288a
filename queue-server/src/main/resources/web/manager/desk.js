/**
 * The manager's desk: keeps what is known (the view, the line, the reports of the chosen day), and asks now.js and
 * report.js what to show. One for the whole page; it only looks.
 */
import { ask, dismiss } from '../common/dialog.js';
import { byId, make, setText } from '../common/dom.js';
import { drawLine, drawTime, showOnly, tell } from '../common/frame.js';
import { HallClock } from '../common/hall-clock.js';
import { session, signOut } from '../common/http.js';
import { Line } from '../common/line.js';
import { listenToTabs } from '../common/tabs.js';
import { replaces } from '../common/version.js';
import { stopwatch } from '../common/words.js';
import { daysAfter, reports, VIEW } from './acts.js';
import { csvOf, save } from './csv.js';
import { nowOf } from './now.js';
import { drawNow, drawReport, showTab, TABS } from './page.js';
import { reportOf } from './report.js';

const TICK_MS = 200;
/** How often the reports of today are asked for again. */
const AGAIN_MS = 20_000;

export class ManagerDesk {
  #words;
  #onEnd;
  #clock = new HallClock();
  #line;
  #tick;
  #view = null;
  #tab = TABS[0];
  /** The day that somebody chose; null: always today. */
  #day = null;
  #reports = null;
  #askedAt = -Infinity;
  #lostAt = null;
  #lostSince = 0;

  /**
   * @param {() => import('../common/words.js').Words} words the language of the moment
   * @param {(byManager: boolean) => void} onEnd the session is over
   */
  constructor(words, onEnd) {
    this.#words = words;
    this.#onEnd = onEnd;
    listenToTabs(TABS, () => this.#tab, (tab) => this.#show(tab));
    byId('day').addEventListener('change', () => this.#choose(byId('day').value));
    byId('day-before').addEventListener('click', () => this.#choose(daysAfter(this.#shownDay(), -1)));
    byId('day-after').addEventListener('click', () => this.#choose(daysAfter(this.#shownDay(), 1)));
    byId('day-today').addEventListener('click', () => this.#choose(null));
    byId('save').addEventListener('click', () => this.#save());
    byId('sign-out').addEventListener('click', () => this.#signOut());
    for (const term of document.querySelectorAll('.term')) term.addEventListener('click', () => this.#explain(term));
  }

  open() {
    this.#view = null;
    this.#reports = null;
    this.#day = null;
    this.#askedAt = -Infinity;
    this.#line = new Line(VIEW, {
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
    tell('');
    this.#draw();
  }

  #end(byManager) {
    this.#line.close();
    clearInterval(this.#tick);
    this.#view = null;
    dismiss();
    this.#onEnd(byManager);
  }

  #look() {
    this.#line.look();
    const changing = this.#view && this.#tab !== 'now' && this.#day === null && !this.#line.lost;
    if (changing && performance.now() - this.#askedAt > AGAIN_MS) this.#ask();
    this.#draw();
  }

  #see(view) {
    if (this.#view && !replaces(view.version, this.#view.version)) return;
    this.#clock.hear(view.serverTime, view.hall.clockSpeed);
    if (!this.#view) showOnly('manager', ['connecting', 'sign-in', 'manager']);
    this.#view = view;
    this.#draw();
  }

  #draw() {
    if (!this.#view) return;
    const words = this.#words();
    const lost = this.#line.lost;
    const zone = this.#view.hall.zone;
    const now = this.#clock.now();
    drawNow(nowOf(this.#view, lost ? this.#lostAt : now, words), words);
    if (this.#reports) this.#drawReport(zone, words);
    byId('save').disabled = !this.#reports;
    byId('report').hidden = this.#tab === 'now' || !this.#reports;
    if (document.activeElement !== byId('day')) byId('day').value = this.#shownDay();
    byId('day-after').disabled = this.#shownDay() >= this.#today();
    setText(byId('hint'), words.say(`hint.${this.#tab}`));
    drawTime(words.date(now, zone), words.clock(now, zone));
    drawLine('manager', lost, words, {
      at: lost ? words.clockWithSeconds(this.#lostAt, zone) : '',
      length: stopwatch(performance.now() - this.#lostSince, false),
    });
  }

  #drawReport(zone, words) {
    const known = { reports: this.#reports, zone, services: this.#view.waiting, today: this.#today() };
    drawReport(reportOf(known, words), words);
  }

  // ---- the day ----

  #today() {
    return this.#words().day(this.#clock.now(), this.#view.hall.zone);
  }

  #shownDay() {
    return this.#day ?? this.#today();
  }

  /** @param {string|null} day null: today, whatever day that will be */
  #choose(day) {
    if (day === '') return;
    this.#day = day === this.#today() ? null : day;
    this.#reports = null;
    this.#ask();
    this.#draw();
  }

  async #ask() {
    const day = this.#shownDay();
    this.#askedAt = performance.now();
    const answer = await reports(day);
    if (!this.#view || day !== this.#shownDay()) return;
    if (answer.ok) {
      this.#reports = answer.body;
      tell('');
    } else if (answer.status === 401) this.#checkSession();
    else tell(this.#words().say(answer.status === 400 ? 'report.no-day' : 'report.away'), 'warn');
    this.#draw();
  }

  #save() {
    const { times } = this.#reports;
    const name = `paihao-times-${times.day}.csv`;
    save(name, csvOf(times, this.#words()));
    tell(this.#words().say('did.saved', { name }));
  }

  /** What a measure means, on demand. */
  async #explain(term) {
    const words = this.#words();
    await ask({
      head: words.say(term.dataset.say),
      body: [make('p', {}, words.say(term.dataset.means))],
      go: words.say('term.go'),
      back: null,
      answer: () => true,
    });
    term.focus();
  }

  // ---- tabs ----

  #show(tab) {
    this.#tab = tab;
    showTab(tab);
    tell('');
    if (this.#view && tab !== 'now' && !this.#reports) this.#ask();
    this.#draw();
  }

  async #signOut() {
    const answer = await signOut();
    if (answer.ok || answer.status === 401) this.#end(true);
    else tell(this.#words().say('report.away'), 'warn');
  }

  async #checkSession() {
    const answer = await session();
    if (answer.ok && answer.body.role === 'manager') return;
    if (answer.ok || answer.status === 401 || answer.status === 403) this.#end(false);
  }

  #lineChanged(lost, silence) {
    if (lost) {
      this.#lostAt = this.#clock.now(silence);
      this.#lostSince = performance.now() - silence;
      dismiss();
    } else this.#askedAt = -Infinity;
    this.#draw();
  }
}
