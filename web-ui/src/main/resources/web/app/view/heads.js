// The names of the lanes, which stay in sight above the diagram.

import { cut, fill, h } from './h.js';
import { patch } from './patch.js';

const MOST = 260;

export function heads() {
  const node = h('div.heads');

  /** `lanes` are `{ id, x, width }` as drawn, `xOf(lane)` is where one stands by now. */
  function put(lanes, participants, xOf) {
    patch(node, lanes.map(lane => head(lane, participants.find(each => each.id === lane.id), xOf(lane), roomFor(lane, lanes))));
  }

  return { node, put, clear: () => fill(node) };
}

/** As wide as its name wants, up to its neighbours. */
function roomFor(lane, lanes) {
  return Math.min(MOST, ...lanes.filter(each => each !== lane).map(each => Math.abs(each.x - lane.x) - 8));
}

/** About as wide as its letters and what stands around them. */
function widthOf(name) {
  return name.length * 8.5 + 40;
}

function head(lane, who, x, room) {
  const isTask = who?.task >= 0;
  const name = who?.label ?? lane.id;
  return h(`div.head${isTask ? '' : '.thing'}`, { 'data-key': lane.id, 'data-task': isTask ? who.task % 8 : false, title: name,
    style: `left:${x}px;min-width:${Math.min(lane.width, room)}px;max-width:${Math.max(lane.width, room)}px` }, isTask && h('span.dot'), widthOf(name) > Math.max(lane.width, room) ? cut(name) : h('span', name));
}
