/** Why somebody was called, in words: the server says a code with facts. */

/** @param {{code: string, facts: object}} why */
export function whyOf({ why, hall }, words) {
  const facts = why.facts ?? {};
  if (why.code === 'arrival' && !facts.arrivedAt) return words.say('why.other');
  const clock = (time) => (time ? words.clock(Date.parse(time), hall.zone) : '');
  const said = {
    ...facts,
    arrivedAt: clock(facts.arrivedAt),
    slotAt: clock(facts.slotAt),
    heldAt: clock(facts.heldAt),
    reason: words.sayCode('call.reason', facts.reason, 'call.reason.other'),
  };
  const alone = why.code === 'arrival' && !(facts.waiting > 1);
  return words.sayCode('why', alone ? 'arrival.only' : why.code, 'why.other', said);
}
