// The page's drawings, 16 units square, drawn with the colour of the text.

import { s } from './h.js';

const PATHS = {
  run: 'M5 3.2v9.6L12.6 8z',
  pause: 'M5 3.500v9M11 3.500v9',
  clock: 'M8 2.200a5.800 5.800 0 1 1 0 11.600A5.800 5.800 0 0 1 8 2.200M8 5v3.200l2.200 1.600',
  compare: 'M2.500 5h7m0 0L7 2.500M9.500 5 7 7.500M13.500 11h-7m0 0L9 8.500M6.500 11 9 13.500',
  share: 'M8 10V2.500m-2.600 2.600L8 2.500l2.600 2.600M4 8H3v5.500h10V8h-1',
  stop: 'M4.5 4.5h7v7h-7z',
  restart: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.6h-2.6',
  runAll: 'M3 3.4v9.2L8.6 8zM9.4 3.4v9.2L15 8z',
  bolt: 'M8.8 1.8 3.6 9H8l-.8 5.2L12.4 7H8z',
  cross: 'm4 4 8 8m0-8-8 8',
  tick: 'm3.2 8.4 3.2 3.2 6.4-7',
  next: 'm6 3.5 4.5 4.5L6 12.5',
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  first: 'M11.5 3.5 7 8l4.5 4.5M4.5 3.5v9',
  last: 'M4.5 3.5 9 8l-4.5 4.5m7-9v9',
  nextSwitch: 'M3 3.5 7.5 8 3 12.5m5-9L12.5 8 8 12.5',
  previousSwitch: 'M13 3.5 8.5 8l4.5 4.5m-5-9L3.5 8 8 12.5',
  menu: 'M2.5 4.5h11m-11 3.5h11m-11 3.5h11',
  moon: 'M13 9.6A5.4 5.4 0 1 1 6.4 3a4.4 4.4 0 0 0 6.6 6.6z',
  sun: 'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6M8 1.5v1.2m0 10.6v1.2M1.5 8h1.2m10.6 0h1.2M3.4 3.4l.9.9m7.4 7.4.9.9m0-9.2-.9.9m-7.4 7.4-.9.9',
  keys: 'M1.8 4.2h12.4v7.6H1.8zM4.4 6.6h.1m2.3 0h.1m2.3 0h.1m2.3 0h.1M5 9.4h6',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7l-.8.8m1 2.8a2.6 2.6 0 0 0-3.7 0L3.2 9.100a2.6 2.6 0 0 0 3.7 3.700l.8-.8',
  copy: 'M5.5 5.500h7.500v7.500H5.500zM3 10.500V3h7.5',
  download: 'M8 2.500v7.500m-3-3 3 3 3-3M3 13.200h10',
  hint: 'M6 12.600h4m-3.2 1.700h2.400M5.6 10.400C4.4 9.6 3.8 8.3 3.8 6.900a4.2 4.2 0 0 1 8.4 0c0 1.4-.6 2.7-1.8 3.500z',
  lock: 'M3.8 7.200h8.400v6H3.800zM5.6 7.200V5a2.4 2.4 0 0 1 4.8 0v2.2',
  up: 'M8 13V3.500M4 7l4-4 4 4',
  down: 'M8 3v9.500M4 9l4 4 4-4',
  plus: 'M8 3v10M3 8h10',
  addAbove: 'M2.500 13h11M2.500 10h11M8 1.500v5.500M5.200 4.200h5.600',
  addBelow: 'M2.500 3h11M2.500 6h11M8 9v5.500M5.200 11.700h5.600',
  split: 'M2.500 3.500h11M2.500 12.500h11M2 8h2m2 0h4m2 0h2',
  bin: 'M3 4.500h10M6.300 4.500V3h3.400v1.500M4.300 4.500l.6 8.500h6.200l.6-8.500M6.700 7v3.500m2.600-3.500v3.500',
  undo: 'M5.500 3 2.500 6l3 3M2.800 6h6.700a3.500 3.500 0 0 1 0 7H6',
  pen: 'm3 13 .6-2.800L10.800 3l2.200 2.200-7.200 7.200z',
  book: 'M3.500 3h7.500a1.500 1.500 0 0 1 1.500 1.500V13H5a1.500 1.500 0 0 1-1.500-1.500zM6 3v10',
  open: 'M2.500 12.500v-9h4l1.500 2h5.500v7z',
  warning: 'M8 2.2 14.3 13H1.700zM8 6.400v3M8 11.300v.1',
  trace: 'M4 2.500v11m8-11v11M4 5.500h7m-1.5-1.500L11 5.5 9.5 7M12 10.500H5m1.5-1.500L5 10.5 6.5 12',
};

/** One icon by name; it says nothing to screen readers, the button around it does. */
export function icon(name) {
  return s('svg.icon', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, s('path', { d: PATHS[name] ?? '' }));
}

/** The mark of Lockstep: two lanes, one message there, one back. */
export function mark() {
  return s('svg', { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': 2.2, 'stroke-linecap': 'round', 'aria-hidden': 'true' },
    s('path', { d: 'M5 3v18M19 3v18' }), s('path', { d: 'M5 8h9.500m-2.5-2.600L14.7 8 12 10.600M19 16H9.500m2.5-2.600L9.3 16l2.7 2.6' }));
}

/** What an empty trace panel promises. */
export function promise() {
  return s('svg.drawing', { viewBox: '0 0 148 104', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5, 'aria-hidden': 'true' },
    s('rect', { x: 10, y: 8, width: 44, height: 18, rx: 5 }), s('rect', { x: 94, y: 8, width: 44, height: 18, rx: 5 }),
    s('path', { d: 'M32 26v70M116 26v70', 'stroke-dasharray': '3 4' }),
    s('path', { d: 'M32 44h78m-5-4 5.5 4-5.5 4M116 64H38m5-4-5.5 4 5.5 4M32 84h78m-5-4 5.5 4-5.5 4' }));
}
