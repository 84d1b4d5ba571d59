// Numbers of the run: counters, and how long things took, with the middle, the worst of a hundred and a threshold.

import { bins, metrics as counted } from '../lib/metrics.js';
import { duration } from '../lib/time.js';
import { guard } from './guard.js';
import { fill, h, s, set } from './h.js';

const WIDE = 260;
const TALL = 64;

export function metrics({ words }) {
  const changed = guard();
  const made = guard();
  const node = h('div.metrics');
  const limit = h('input', { type: 'number', min: 0, step: 'any', oninput: () => build() });
  let player = null;
  let found = null;

  function update(state) {
    player = state.player;
    if (player.live) return void fill(node, h('p.side-note', words.t('moment.live')));
    if (made(player.events)) found = counted(player.events);
    if (changed(found, words.shown)) build();
  }

  function build() {
    const { t } = words;
    if (!found.counters.length && !found.histograms.length) return void fill(node, h('div.empty', h('strong', t('metrics.none')), h('p', t('metrics.none-why'))));
    const label = h('label.threshold', t('metrics.threshold', { unit: t(`metrics.unit.${found.unit}`) }), ' ', limit);
    if (!limit.isConnected) fill(node, label);
    while (node.childNodes.length > 1) node.lastChild.remove();
    set(fill(node.firstChild, t('metrics.threshold', { unit: t(`metrics.unit.${found.unit}`) }), ' ', limit), {});
    node.append(
      h('section', h('h3', t('metrics.counters')), h('table', h('tbody', found.counters.map(each => h('tr', h('th', { scope: 'row' }, named(each)), h('td', number(each.n))))))),
      ...found.histograms.length ? [h('section', h('h3', t('metrics.durations')), h('div.histograms', found.histograms.map(histogram)))] : []);
  }

  function named({ name, of }) {
    return words.t(`metrics.${name}`, { of });
  }

  function number(n) {
    return n.toLocaleString(words.shown || 'en');
  }

  function written(value, unit) {
    return unit === 'time' ? duration(Math.round(value)) : words.t('metrics.steps', { n: Math.round(value) });
  }

  /** What is typed is in milliseconds or steps. */
  function threshold(unit) {
    const value = Number(limit.value);
    return limit.value === '' || !(value >= 0) ? -1 : unit === 'time' ? value * 1e6 : value;
  }

  function histogram(own) {
    const { t } = words;
    const most = threshold(own.unit);
    const over = most < 0 ? 0 : own.values.filter(value => value > most).length;
    return h('figure.histogram', h('figcaption', h('strong', named(own)), h('span', t('metrics.times', { n: own.values.length }))),
      bars(own, most),
      h('p.figures', t('metrics.p50', { value: written(own.p50, own.unit) }), ' · ', t('metrics.p99', { value: written(own.p99, own.unit) }), ' · ', t('metrics.max', { value: written(own.max, own.unit) })),
      over > 0 && h('p.over', t('metrics.over', { n: over })));
  }

  function bars(own, most) {
    const parts = bins(own.values);
    const high = Math.max(...parts.map(each => each.n));
    const [low, top] = [parts[0].from, parts.at(-1).to];
    const x = value => top > low ? (value - low) / (top - low) * WIDE : WIDE / 2;
    const width = WIDE / parts.length;
    return s('svg', { viewBox: `0 0 ${WIDE} ${TALL}`, 'aria-hidden': 'true' },
      parts.map((each, index) => s('rect.bin', { x: index * width + 1, width: Math.max(1, width - 2), y: TALL - each.n / high * TALL, height: each.n / high * TALL })),
      mark(x(own.p50), 'p50'), mark(x(own.p99), 'p99'), most >= low && most <= top && mark(x(most), 'limit'));
  }

  function mark(x, name) {
    return s(`line.${name}`, { x1: x, x2: x, y1: 0, y2: TALL });
  }

  return { node, update };
}
