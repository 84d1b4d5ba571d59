// A small drawing of who waits for whom, or of the order in which locks are taken: nodes in a ring, arrows, the cycle in red.

import { s } from './h.js';

const RADIUS = 78;
const WIDTH = 400;
const HEIGHT = 230;
const TALL = 30;
const MARGIN = 37;
const BEND = 34;

/** Heads of arrows are named in the whole page: each graph has its own. */
let graphs = 0;

/** `nodes` are `{ id, label, task }`, `edges` are `{ from, to, label, cycle }`; the list beside it says the same in words. */
export function graph(nodes, edges) {
  const tall = HEIGHT + Math.max(0, nodes.length - 6) * 26;
  const middle = { x: WIDTH / 2, y: tall / 2 };
  const places = new Map(nodes.map((node, index) => [node.id, { ...spot(index, nodes.length, middle), width: widthOf(node.label) }]));
  const ends = edges.filter(edge => places.has(edge.from) && places.has(edge.to) && edge.from !== edge.to);
  const heads = `arrow-${++graphs}`;
  return s('svg.graph', { viewBox: `0 0 ${WIDTH} ${tall}`, 'aria-hidden': 'true' },
    s('defs', marker('marker', heads), marker('marker.cycle', `${heads}-cycle`)),
    ends.map(edge => arrow(places.get(edge.from), places.get(edge.to), edge, heads, middle, ends.some(each => each.from === edge.to && each.to === edge.from))),
    nodes.map(node => drawn(node, places.get(node.id))));
}

/** The first at the top; two stand side by side. */
function spot(index, count, { x, y }) {
  if (count === 1) return { x, y };
  const angle = (count === 2 ? Math.PI : -Math.PI / 2) + (2 * Math.PI * index) / count;
  return { x: x + Math.cos(angle) * RADIUS * 1.6, y: y + Math.sin(angle) * (y - MARGIN) };
}

function marker(name, id) {
  return s(name, { id, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto-start-reverse' }, s('path', { d: 'M0 0 8 4 0 8z' }));
}

/** Bent away from the middle, where there is room for its words; of two arrows between the same two nodes each keeps to its own side. */
function arrow(from, to, edge, heads, ring, isPair) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const long = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [-dy / long, dx / long];
  const centre = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const outward = nx * (centre.x - ring.x) + ny * (centre.y - ring.y);
  const bend = isPair || outward >= 0 ? BEND : -BEND;
  const middle = { x: centre.x + nx * bend, y: centre.y + ny * bend };
  const [start, end] = [edgeOf(from, middle, 1), edgeOf(to, middle, 5)];
  const name = edge.cycle ? 'g.edge.cycle' : 'g.edge';
  const at = { x: (start.x + end.x) / 4 + middle.x / 2, y: (start.y + end.y) / 4 + middle.y / 2 };
  return s(name, s('path', { d: `M${start.x} ${start.y}Q${middle.x} ${middle.y} ${end.x} ${end.y}`, 'marker-end': `url(#${edge.cycle ? `${heads}-cycle` : heads})` }),
    s('text', { x: at.x + nx * Math.sign(bend) * 8, y: at.y + ny * Math.sign(bend) * 10 + 4, 'text-anchor': anchor(nx * Math.sign(bend)) }, short(edge.label)));
}

function anchor(side) {
  return Math.abs(side) < 0.4 ? 'middle' : side > 0 ? 'start' : 'end';
}

/** Where the way from the middle of a node to a place leaves the node, and some more. */
function edgeOf({ x, y, width }, { x: tox, y: toy }, more) {
  const [dx, dy] = [tox - x, toy - y];
  const long = Math.hypot(dx, dy) || 1;
  const part = Math.min((width / 2) / (Math.abs(dx) || 1e-6), TALL / 2 / (Math.abs(dy) || 1e-6)) + more / long;
  return { x: x + dx * part, y: y + dy * part };
}

function widthOf(label) {
  return Math.max(44, short(label).length * 7.2 + 18);
}

function drawn({ label, task }, { x, y, width }) {
  const words = short(label);
  return s('g.node', { 'data-task': task >= 0 ? task % 8 : false }, s('rect', { x: x - width / 2, y: y - 15, width, height: 30, rx: task >= 0 ? 15 : 5 }), s('text', { x, y: y + 4, 'text-anchor': 'middle' }, words));
}

/** Cut in the middle: the end tells names apart. */
function short(label) {
  return label.length > 18 ? `${label.slice(0, 12)}…${label.slice(-5)}` : label;
}
