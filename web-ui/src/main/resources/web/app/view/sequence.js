// The run as a sequence diagram: chunks one below the other, heads that stay in sight, the line where we are.

import { lineOf, listed } from '../lib/chunks.js';
import { chunkView } from './chunk.js';
import { guard } from './guard.js';
import { fill, h } from './h.js';

const LIVE_MILLIS = 250;

export function sequence({ commands, words }) {
  const drew = guard();
  const marked = guard();
  const heads = h('div.heads');
  const body = h('div.chunks');
  const canvas = h('div.canvas', { role: 'group' }, heads, body);
  const node = h('div.sequence', { tabindex: 0, onscroll: scrolled }, canvas);
  const seen = new IntersectionObserver(entries => entries.forEach(entry => entry.isIntersecting && views.get(entry.target)?.draw()), { root: node, rootMargin: '600px 0px' });
  const views = new Map();
  let order = [];
  let player = null;
  let run = '';
  let shown = '';
  let timer = 0;
  let atEnd = true;
  let widest = 0;
  let scale = 1;
  const sized = new ResizeObserver(() => widest > 0 && laid());
  sized.observe(node);

  function update(state) {
    player = state.player;
    if (player.run !== run) clear();
    if (drew(player.chunks, player.participants, player.run, player.live)) {
      if (player.live) timer ||= setTimeout(grow, LIVE_MILLIS);
      else build();
    }
    if (marked(player.index, player.chunks, words.shown)) mark();
  }

  function clear() {
    run = player.run;
    shown = '';
    widest = 0;
    order.forEach(drop);
    order = [];
    fill(heads);
    node.scrollTop = 0;
    atEnd = true;
  }

  function scrolled() {
    atEnd = node.scrollHeight - node.scrollTop - node.clientHeight < 60;
    headed();
  }

  /** A run that is still going on: only its end is drawn, four times a second at most. */
  function grow() {
    timer = 0;
    if (!player.live) return;
    build();
  }

  function build() {
    const chunks = player.chunks;
    while (order.length > chunks.length) drop(order.pop());
    chunks.forEach((chunk, index) => {
      if (order[index]) return order[index].put(chunk);
      const view = chunkView(chunk, { taskOf, onDrawn: laid, onPick: line => commands.goTo(line.first), reserve: !player.live });
      order.push(view);
      views.set(view.node, view);
      body.append(view.node);
      seen.observe(view.node);
      return view;
    });
  }

  function drop(view) {
    seen.unobserve(view.node);
    views.delete(view.node);
    view.node.remove();
  }

  function taskOf(id) {
    return player.participants.find(each => each.id === id)?.task ?? -1;
  }

  function laid() {
    if (player.live && atEnd) node.scrollTop = node.scrollHeight;
    const drawn = order.filter(each => each.isDrawn && each.lanes.length);
    const left = Math.max(...drawn.map(each => each.left));
    widest = Math.max(...drawn.map(each => each.width + left - each.left));
    scale = Math.max(0.8, Math.min(1, node.clientWidth / widest));
    const middle = Math.max(0, (node.clientWidth / scale - widest) / 2);
    for (const each of drawn) each.node.style.paddingLeft = `${left - each.left + middle}px`;
    canvas.style.width = `${widest}px`;
    canvas.style.zoom = String(scale);
    headed();
    if (shown !== `${run} ${player.index}`) mark();
  }

  /** The heads stand where the lanes of the topmost chunk in sight are. */
  function headed() {
    const top = order.find(each => each.isDrawn && each.lanes.length && each.node.offsetTop + each.node.offsetHeight > node.scrollTop) ?? order.find(each => each.lanes.length);
    if (!top) return;
    const shift = parseFloat(top.node.style.paddingLeft) || 0;
    fill(heads, top.lanes.map(lane => head(lane, lane.x - top.origin + shift)));
  }

  function head(lane, x) {
    const who = player.participants.find(each => each.id === lane.id);
    const isTask = who?.task >= 0;
    return h(`div.head${isTask ? '' : '.thing'}`, { 'data-task': isTask ? who.task % 8 : false, style: `left:${x}px;width:${lane.width}px`, title: who?.label ?? '' },
      isTask && h('span.dot'), h('span', who?.label ?? lane.id));
  }

  function mark() {
    const spot = player.index < 0 || player.live ? null : lineOf(player.chunks, player.index);
    const atEnd = player.index >= player.walked.total - 1;
    for (const view of order) {
      const here = spot?.chunk === view.chunk.index;
      view.mark(here ? spot.line : -1, !atEnd && spot !== null && view.chunk.index > spot.chunk);
    }
    canvas.classList.toggle('stepping', !atEnd);
    node.setAttribute('aria-label', words.t('trace.diagram-of', { n: listed(player.chunks).length }));
    if (spot) follow(order[spot.chunk], spot.line);
  }

  function follow(view, line) {
    if (!view) return;
    if (view.isDrawn) shown = `${run} ${player.index}`;
    const [x, y] = Object.values(view.rowAt(line)).map(each => each * scale);
    const margin = Math.min(120, node.clientHeight / 4);
    const beside = x < node.scrollLeft + 70 || x > node.scrollLeft + node.clientWidth - 70;
    const outside = y < node.scrollTop + margin || y > node.scrollTop + node.clientHeight - margin;
    if (beside && node.scrollWidth > node.clientWidth) node.scrollLeft = Math.max(0, x - node.clientWidth / 2);
    if (outside) node.scrollTop = Math.max(0, y - node.clientHeight / 2);
  }

  return { node, update };
}
