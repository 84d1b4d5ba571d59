// A small drawing of who waits for whom, or of the order in which locks are taken: nodes in a ring, arrows, the cycle in red.

import { s } from './h.js';

const RADIUS = 74;
const WIDTH = 320;
const HEIGHT = 230;

/** `nodes` are `{ id, label, task }`, `edges` are `{ from, to, label, cycle }`; the list beside it says the same in words. */
export function graph(nodes, edges) {
  const places = new Map(nodes.map((node, index) => [node.id, spot(index, nodes.length)]));
  const ends = edges.filter(edge => places.has(edge.from) && places.has(edge.to) && edge.from !== edge.to);
  return s('svg.graph', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    s('defs', marker('arrow'), marker('arrow-cycle')),
    ends.map(edge => arrow(places.get(edge.from), places.get(edge.to), edge)),
    nodes.map(node => drawn(node, places.get(node.id))));
}

function spot(index, count) {
  if (count === 1) return { x: WIDTH / 2, y: HEIGHT / 2 };
  const angle = Math.PI + (2 * Math.PI * index) / count;
  return { x: WIDTH / 2 + Math.cos(angle) * RADIUS * 1.35, y: HEIGHT / 2 + Math.sin(angle) * RADIUS };
}

function marker(id) {
  return s('marker', { id, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto-start-reverse' }, s('path', { d: 'M0 0 8 4 0 8z' }));
}

/** Bent to one side, so that two arrows between the same two nodes are two. */
function arrow(from, to, edge) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const long = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / long, dy / long];
  const bend = 26;
  const middle = { x: (from.x + to.x) / 2 - uy * bend, y: (from.y + to.y) / 2 + ux * bend };
  const start = { x: from.x + ux * 22 - uy * 9, y: from.y + uy * 22 + ux * 9 };
  const end = { x: to.x - ux * 26 - uy * 9, y: to.y - uy * 20 + ux * 9 };
  const name = edge.cycle ? 'g.edge.cycle' : 'g.edge';
  return s(name, s('path', { d: `M${start.x} ${start.y}Q${middle.x} ${middle.y} ${end.x} ${end.y}`, 'marker-end': `url(#${edge.cycle ? 'arrow-cycle' : 'arrow'})` }),
    s('text', { x: middle.x, y: middle.y - 2 }, short(edge.label)));
}

function drawn({ label, task }, { x, y }) {
  const words = short(label);
  const width = Math.max(44, words.length * 7.2 + 18);
  return s('g.node', { 'data-task': task >= 0 ? task % 8 : false }, s('rect', { x: x - width / 2, y: y - 15, width, height: 30, rx: task >= 0 ? 15 : 5 }), s('text', { x, y: y + 4 }, words));
}

function short(label) {
  return label.length > 18 ? `${label.slice(0, 17)}…` : label;
}
