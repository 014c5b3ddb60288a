/** The little that the cases need to state what they expect. */
export function equal(found, wanted) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`expected ${b} but found ${a}`);
}

export function throws(act) {
  try {
    act();
  } catch {
    return;
  }
  throw new Error('expected a fault');
}
