// Who called, started and woke whom, and in which watched calls the steps of the run were spent.

import { below, callMap, flames, frames } from '../lib/calls.js';
import { graph } from './graph.js';
import { guard } from './guard.js';
import { fill, h } from './h.js';

const NODES_AT_MOST = 12;
const ROWS_AT_MOST = 40;
const ROW = 22;
const EVENTS = new Set(['STARTED', 'RESUMED', 'ACQUIRED']);

export function calls({ words }) {
  const changed = guard();
  const made = guard();
  const node = h('div.calls');
  let map = null;
  let tree = null;
  let path = [];

  function update({ player }) {
    if (player.live) return void fill(node, h('p.side-note', words.t('moment.live')));
    if (made(player.events, player.summary)) {
      map = callMap(player.events, player.summary?.tasks ?? []);
      tree = flames(player.events, player.summary?.tasks ?? []);
      path = [];
    }
    if (changed(map, words.shown)) build();
  }

  function build() {
    const { t } = words;
    if (!map.edges.length) return void fill(node, h('div.empty', h('strong', t('calls.none')), h('p', t('calls.none-why'))));
    const shown = map.nodes.slice(0, NODES_AT_MOST);
    const rows = map.edges.slice(0, ROWS_AT_MOST);
    const label = id => map.nodes.find(each => each.id === id)?.label ?? '';
    fill(node,
      h('section', h('h3', t('calls.map')), graph(shown, pairs(rows)),
        h('ul.rows', rows.map(edge => h('li.row', h('span', t('calls.row', { from: label(edge.from), what: said(edge.label), to: label(edge.to) })), h('span.times', `× ${edge.count}`))))),
      flame());
  }

  /** One arrow for each two that have to do with each other, with what it is about where that is one thing. */
  function pairs(rows) {
    const found = Map.groupBy(rows, edge => `${edge.from} ${edge.to}`);
    const few = found.size <= 4;
    return [...found.values()].map(([edge, ...more]) => ({ ...edge, label: few && !more.length ? said(edge.label) : `× ${[edge, ...more].reduce((sum, each) => sum + each.count, 0)}` }));
  }

  function said(name) {
    return EVENTS.has(name) ? words.t(`calls.${name}`) : name;
  }

  function flame() {
    const { t } = words;
    const part = below(tree, path);
    const all = frames(part);
    const deepest = Math.max(0, ...all.map(each => each.depth));
    return h('section', h('h3', t('calls.flame')), h('p.note', t('calls.flame-how')),
      path.length > 0 && h('button.button', { type: 'button', onclick: () => into([]) }, t('calls.whole')),
      h('div.flame', { style: `height:${(deepest + 1) * ROW}px` }, all.map(each => frame(each, part.steps))));
  }

  function frame(each, steps) {
    const title = words.t('calls.frame', { what: each.label, n: each.steps, percent: (100 * each.steps / steps).toFixed(1) });
    return h('button', { type: 'button', 'data-task': each.task % 8, title, 'aria-label': title, onclick: () => into([...path, ...each.path]),
      style: `left:${each.from * 100}%;width:${(each.to - each.from) * 100}%;top:${each.depth * ROW}px` }, h('span', each.label));
  }

  function into(next) {
    path = next;
    build();
    node.querySelector('.flame button')?.focus();
  }

  return { node, update };
}
