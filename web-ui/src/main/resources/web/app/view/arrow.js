// Who made this step possible, drawn on demand: an arrow from that step to this one, over the diagram.

import { s } from './h.js';

export function arrow() {
  const line = s('path.line', { 'marker-end': 'url(#cause-head)' });
  const node = s('svg.cause-arrow', { 'aria-hidden': 'true' },
    s('defs', s('marker', { id: 'cause-head', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto' }, s('path', { d: 'M0 0 8 4 0 8z' }))),
    line);

  /** Both ends are `{ x, y }` in the drawing's own units; null hides it. */
  function draw(from, to) {
    const on = Boolean(from && to);
    node.toggleAttribute('hidden', !on);
    node.style.display = on ? '' : 'none';
    if (!on) return;
    const bow = Math.max(30, Math.min(90, Math.abs(to.y - from.y) / 3));
    const side = to.x >= from.x ? 1 : -1;
    line.setAttribute('d', `M${from.x} ${from.y}C${from.x + side * bow} ${from.y + bow / 2} ${to.x - side * bow} ${to.y - bow / 2} ${to.x - side * 6} ${to.y}`);
  }

  draw(null, null);
  return { node, draw };
}
