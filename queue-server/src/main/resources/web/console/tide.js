/** The service of another window that this one is asked to take over for a while, or has taken over. */

import { situation } from './situation.js';

/** @param {object} seen as of `pageOf` @returns {object|null} null where nothing is asked and nothing was taken over */
export function tideOf({ view, lost, busy }, words) {
  const { proposal, tide, hall } = view;
  if (!proposal && !tide) return null;
  const id = tide ? tide.service : proposal.facts.service;
  const found = view.waiting.find((one) => one.service.id === id);
  const service = found ? words.name(found.service.name) : id;
  const until = tide ? words.clock(Date.parse(tide.until), hall.zone) : '';
  return {
    verb: tide ? 'give-back' : 'tidal',
    text: tide ? words.say('tide.runs', { service, until }) : words.say('tide.proposal', { service, n: proposal.facts.waiting }),
    key: situation(view) === 'idle',
    label: words.say(tide ? 'verb.give-back' : 'verb.tidal'),
    enabled: !lost && !busy,
    off: words.say(lost ? 'off.lost' : 'off.busy'),
  };
}
