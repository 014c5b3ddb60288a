/** The tabs of a page: a press or an arrow key brings another one to the front. */
import { byId, setAttribute } from './dom.js';

/**
 * @param {string[]} tabs in their order; the part `people` has the tab `tab-people`
 * @param {() => string} shown the one in front
 * @param {(tab: string) => void} show
 */
export function listenToTabs(tabs, shown, show) {
  for (const tab of tabs) byId(`tab-${tab}`).addEventListener('click', () => show(tab));
  byId('tabs').addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(shown()) + step + tabs.length) % tabs.length];
    show(next);
    byId(`tab-${next}`).focus();
  });
}

export function bringToFront(tabs, shown) {
  for (const tab of tabs) {
    const front = tab === shown;
    byId(tab).hidden = !front;
    setAttribute(byId(`tab-${tab}`), 'aria-selected', String(front));
    byId(`tab-${tab}`).tabIndex = front ? 0 : -1;
  }
}
