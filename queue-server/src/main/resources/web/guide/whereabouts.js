/** Who belongs to each unit of the hall and where they are: what the whereabouts board says, at the guide desk. */
import { byId, make, setRows, setTextOrHide } from '../common/dom.js';
import { badge } from '../common/frame.js';

const PLACES = {
  ON_POST: { look: 'ok', icon: 'check' },
  PAUSED: { look: 'warn', icon: 'pause' },
  OUT: { look: 'off', icon: 'cross' },
};

/** @param {object} view the server's GuideView */
export function whereaboutsOf({ whereabouts }, words) {
  return whereabouts.map((unit) => ({
    id: unit.id,
    name: words.name(unit.name),
    phone: unit.phone ?? '',
    windows: words.say('whereabouts.windows', { windows: unit.windows.join(words.say('list.comma')) }),
    none: unit.manned ? '' : words.say('whereabouts.nobody'),
    people: unit.people.map((one) => personOf(one, words)),
  }));
}

function personOf(one, words) {
  const windows = one.windows.join(words.say('list.comma'));
  const reason = one.reason && words.sayCode('pause.reason', one.reason, 'pause.reason.other');
  return {
    name: one.name,
    title: one.title ? words.name(one.title) : '',
    post: one.post ? words.say('whereabouts.post', { post: one.post }) : '',
    photo: one.photo,
    phone: one.phone ?? '',
    badge: { ...PLACES[one.place], text: words.say(`whereabouts.${one.place}`, { reason, windows }) },
    standIn: one.standIn ? words.say('whereabouts.stand-in', { name: one.standIn.name, no: one.standIn.window }) : '',
  };
}

export function drawWhereabouts(view, words) {
  const units = whereaboutsOf(view, words);
  setTextOrHide(byId('whereabouts-none'), units.length === 0 ? words.say('whereabouts.none') : '');
  byId('units').hidden = units.length === 0;
  setRows(byId('units'), units, unitOf);
}

function unitOf(unit) {
  const none = unit.none ? [badge('stop', 'warn', unit.none)] : [];
  return make(
    'section',
    { id: `unit-${unit.id}`, class: 'unit', 'aria-labelledby': `unit-${unit.id}-name` },
    make(
      'div',
      { class: 'list-head' },
      make('h3', { id: `unit-${unit.id}-name` }, unit.name),
      make('span', { class: 'second' }, unit.windows),
      ...none,
      make('b', { class: 'push phone' }, unit.phone),
    ),
    make('ul', {}, ...unit.people.map(person)),
  );
}

function person(one) {
  return make(
    'li',
    {},
    face(one),
    make(
      'div',
      {},
      make('p', {}, make('b', {}, one.name), ' ', make('span', { class: 'second' }, [one.title, one.post].filter(Boolean).join(' · '))),
      make('p', {}, badge(one.badge.look, one.badge.icon, one.badge.text), ' ', make('span', { class: 'phone second' }, one.phone)),
      make('p', { class: 'stand-in' }, one.standIn),
    ),
  );
}

/** The photo, or the first character of the name where there is none. */
function face({ name, photo }) {
  const initial = make('span', { class: 'face', 'aria-hidden': 'true' }, Array.from(name)[0]);
  if (!photo) return initial;
  const image = make('img', { class: 'face', src: photo, alt: '' });
  image.addEventListener('error', () => image.replaceWith(initial), { once: true });
  return image;
}
