/** The version of a view: (epoch, seq, tick), and only rises. */

/** Whether a screen that shows one version (or nothing) may show the other instead: never a step backwards. */
export function replaces(next, shown) {
  if (!shown || next.epoch !== shown.epoch) return true;
  return next.seq > shown.seq || (next.seq === shown.seq && next.tick >= shown.tick);
}
