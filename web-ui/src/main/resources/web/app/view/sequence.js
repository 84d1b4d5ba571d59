// The run as a sequence diagram: chunks one below the other, heads that stay in sight, the line where we are.

import { across } from '../lib/across.js';
import { lineOf, listed } from '../lib/chunks.js';
import { AT, TASK, causeOf, lastAtMost } from '../lib/steps.js';
import { isDark } from '../perform.js';
import { arrow } from './arrow.js';
import { chunkView } from './chunk.js';
import { guard } from './guard.js';
import { h, set, text } from './h.js';
import { heads } from './heads.js';
import { rendered } from './mermaid.js';
import { MAP_WIDTH, minimap } from './minimap.js';

const LIVE_MILLIS = 30;

export function sequence({ commands, words }) {
  const drew = guard();
  const marked = guard();
  const mapped = guard();
  const names = heads();
  const earlier = h('p.note.earlier', { hidden: true });
  const body = h('div.chunks');
  const because = arrow();
  const canvas = h('div.canvas', { role: 'group' }, names.node, earlier, body, because.node);
  const map = minimap(line => commands.goTo(lines[line].first));
  const node = h('div.sequence', { tabindex: 0, onscroll: scrolled }, map.node, canvas);
  const seen = new IntersectionObserver(entries => entries.forEach(entry => entry.isIntersecting && views.get(entry.target)?.draw()), { root: node, rootMargin: '600px 0px' });
  const views = new Map();
  const taskOf = id => player.participants.find(each => each.id === id)?.task ?? -1;
  let order = [];
  let lines = [];
  let player = null;
  let run = '';
  let from = 0;
  let [shown, stood] = ['', ''];
  let timer = 0;
  let atEnd = true;
  let widest = 0;
  let scale = 1;
  let room = 0;
  new ResizeObserver(() => widest > 0 && room !== node.clientWidth && laid()).observe(node);

  function update(state) {
    player = state.player;
    if (player.run !== run) clear();
    if (drew(player.chunks, player.participants, player.run, player.live)) {
      if (player.live) timer ||= setTimeout(() => rendered().then(grow), LIVE_MILLIS);
      else build();
    }
    if (marked(player.index, player.chunks, player.arrow, words.shown)) mark();
    mapAgain();
  }

  function clear() {
    run = player.run;
    shown = '';
    widest = 0;
    restart();
    names.clear();
    node.scrollTop = 0;
    atEnd = true;
  }

  function scrolled() {
    atEnd = node.scrollHeight - node.scrollTop - node.clientHeight < 60;
    headed();
    inSight();
  }

  /** A run that is still going on: only its end is drawn, as often as there is time to. */
  function grow() {
    timer = 0;
    if (player.live) build();
  }

  function build() {
    const { chunks } = player;
    if (player.from !== from) restart();
    lines = listed(chunks);
    while (order.length > chunks.length) drop(order.pop());
    const fresh = [];
    chunks.forEach((chunk, index) => {
      if (order[index]) return order[index].put(chunk);
      const view = chunkView(chunk, { taskOf, onDrawn: laid, onPick: line => commands.goTo(line.first), reserve: true });
      order.push(view);
      views.set(view.node, view);
      fresh.push(view.node);
      return view;
    });
    body.append(...fresh);
    for (const each of fresh) seen.observe(each);
    if (player.live && atEnd) node.scrollTop = node.scrollHeight;
  }

  /** The diagram begins at a later event than it did: nothing of it is where it was. */
  function restart() {
    from = player.from;
    order.forEach(drop);
    order = [];
    set(earlier, { hidden: from === 0 });
    text(earlier, words.t('trace.earlier', { n: from }));
  }

  function drop(view) {
    seen.unobserve(view.node);
    views.delete(view.node);
    view.drop();
  }

  function laid() {
    if (player.live && atEnd) node.scrollTop = node.scrollHeight;
    const drawn = order.filter(each => each.isDrawn && each.lanes.length);
    const left = Math.max(...drawn.map(each => each.left));
    widest = Math.max(...drawn.map(each => each.width + left - each.left));
    room = node.clientWidth;
    const free = room - (map.node.hidden ? 0 : MAP_WIDTH + 4);
    scale = Math.max(0.8, Math.min(1.3, free / widest, 1 + Math.max(0, free - 900) / 2000));
    const middle = Math.max(0, (free / scale - widest) / 2);
    for (const each of drawn) each.node.style.paddingLeft = `${left - each.left + middle}px`;
    canvas.style.width = `${widest}px`;
    canvas.style.zoom = String(scale);
    headed();
    inSight();
    // Who has scrolled meanwhile stays there.
    if (shown !== `${run} ${player.index}` || stood === `${node.scrollLeft} ${node.scrollTop}`) mark();
    else cause();
  }

  /** The heads stand where the lanes of the topmost chunk in sight are. */
  function headed() {
    const first = Math.max(0, lastAtMost(order, node.scrollTop / scale, each => each.node.offsetTop));
    const top = order.find((each, index) => index >= first && each.isDrawn && each.lanes.length) ?? order.find(each => each.lanes.length);
    if (top) names.put(top.lanes, player.participants, lane => laneX(top, lane));
  }

  function laneX(view, lane) {
    return lane.x - view.origin + (parseFloat(view.node.style.paddingLeft) || 0);
  }

  function mark() {
    const spot = player.index < 0 || player.live ? null : lineOf(player.chunks, player.index);
    const last = player.index >= player.walked.total - 1;
    const at = player.events[player.index]?.[AT] ?? '';
    order.forEach(view => {
      const here = spot?.chunk === view.chunk.index;
      view.mark(here ? spot.line : -1, !last && spot !== null && view.chunk.index > spot.chunk, at);
    });
    canvas.classList.toggle('stepping', !last);
    node.setAttribute('aria-label', words.t('trace.diagram-of', { n: lines.length }));
    if (spot) follow(order[spot.chunk], spot.line);
    cause();
    inSight();
  }

  function cause() {
    const from = player.arrow && !player.live ? causeOf(player.events, player.index) : -1;
    because.draw(from < 0 ? null : spotOf(from), from < 0 ? null : spotOf(player.index));
  }

  /** Where an event lies: the height of its line, on the lane of its task. */
  function spotOf(index) {
    const spot = lineOf(player.chunks, index);
    const view = spot && order[spot.chunk];
    const lanes = view?.lanes.length ? view : order.find(each => each.lanes.length);
    if (!view || !lanes) return null;
    const lane = lanes.lanes.find(each => taskOf(each.id) === player.events[index][TASK]);
    const row = view.rowAt(spot.line);
    return { x: lane ? laneX(lanes, lane) : row.x, y: row.y + 10 };
  }

  function mapAgain() {
    if (!mapped(player.chunks, player.participants, isDark(), node.clientHeight, player.live)) return;
    const was = map.node.hidden;
    map.node.hidden = player.live || lines.length < 20;
    if (!map.node.hidden) map.draw(lines, player.participants, node.clientHeight - 8);
    if (was !== map.node.hidden && widest > 0) laid();
    inSight();
  }

  function inSight() {
    if (map.node.hidden) return;
    const spot = player.index < 0 ? null : lineOf(player.chunks, player.index);
    const line = spot ? lastAtMost(lines, player.index, each => each.first) : -1;
    map.mark(line, node.scrollTop / node.scrollHeight, (node.scrollTop + node.clientHeight) / node.scrollHeight);
  }

  function follow(view, line) {
    if (!view) return;
    if (view.isDrawn) shown = `${run} ${player.index}`;
    const y = view.rowAt(line).y * scale;
    const margin = Math.min(120, node.clientHeight / 4);
    const outside = y < node.scrollTop + margin || y > node.scrollTop + node.clientHeight - margin;
    if (node.scrollWidth > node.clientWidth) node.scrollLeft = across(view.spansAt(line, scale), node.scrollLeft, node.clientWidth - (map.node.hidden ? 0 : MAP_WIDTH + 4));
    if (outside) node.scrollTop = Math.max(0, y - node.clientHeight / 2);
    stood = `${node.scrollLeft} ${node.scrollTop}`;
  }

  return { node, update };
}
