/** The pictograms of the look that the console uses; a test holds them against the look's own file. */
export const PATHS = {
  check: 'M4.25 12.75l5 5L20 6.5',
  cross: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  pause: 'M8.25 5v14M15.75 5v14',
  lost:
    'M2.75 9.25a13.5 13.5 0 0 1 4.5-2.9M21.25 9.25a13.5 13.5 0 0 0-9.75-4M6.5 13.25a8.25 8.25 0 0 1 4-2.25M17.5 13.25a8.25 8.25 0 0 0-1.5-1.15M12 18.9v.1M4 3.5l16.5 17',
  bell: 'M5.5 17.5h13M7 17.5V11a5 5 0 0 1 10 0v6.5M12 3.25V6M10 20.75h4',
  window: 'M3 14.5h18v6H3zM5 14.5V3.5h14v11M12 11.25v-1.5',
  right: 'M9 4.5l7.5 7.5L9 19.5',
  warn: 'M12 3.25L22 20.75H2zM12 9.75v5M12 17.6v.1',
  people:
    'M5.75 7.5a3.25 3.25 0 1 0 6.5 0a3.25 3.25 0 1 0 -6.5 0zM2.75 20v-1.25a6.25 6.25 0 0 1 12.5 0V20M15.75 4.5a3.25 3.25 0 0 1 0 6M17.75 13.25a6.25 6.25 0 0 1 3.5 5.5V20',
  globe:
    'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM3 12h18M12 3c2.6 2.5 3.8 5.5 3.8 9s-1.2 6.5-3.8 9c-2.6-2.5-3.8-5.5-3.8-9s1.2-6.5 3.8-9',
};

const SVG = 'http://www.w3.org/2000/svg';

/** Draws a pictogram into an `<svg>` of the page; the word beside it carries the meaning. */
export function drawIcon(svg, name) {
  if (svg.dataset.icon === name) return;
  svg.dataset.icon = name;
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.replaceChildren(path);
}

/** A new pictogram. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  drawIcon(svg, name);
  return svg;
}
