// Numbers of the run: counters, and how long things took, with the middle, the worst of a hundred and a threshold.

import { bins, metrics as counted } from '../lib/metrics.js';
import { duration } from '../lib/time.js';
import { guard } from './guard.js';
import { fill, h, s, text } from './h.js';

const WIDE = 260;
const TALL = 64;

export function metrics({ words }) {
  const changed = guard();
  const made = guard();
  const limit = h('input', { type: 'number', min: 0, step: 'any', oninput: build });
  const caption = h('span');
  const label = h('label.threshold', caption, limit);
  const rest = h('div');
  const node = h('div.metrics', label, rest);
  let found = null;

  function update({ player }) {
    if (player.live) return show(false, h('p.side-note', words.t('moment.live')));
    if (made(player.events)) found = counted(player.events);
    if (changed(found, words.shown)) build();
    return undefined;
  }

  function show(any, ...parts) {
    label.hidden = !any;
    fill(rest, parts);
  }

  /** The field for the threshold stays where it is, so that typing goes on. */
  function build() {
    const { t } = words;
    const { counters, histograms, unit } = found;
    if (!counters.length && !histograms.length) return show(false, h('div.empty', h('strong', t('metrics.none')), h('p', t('metrics.none-why'))));
    text(caption, t('metrics.threshold', { unit: t(`metrics.unit.${unit}`) }));
    return show(histograms.length > 0,
      h('section', h('h3', t('metrics.counters')), h('table', h('tbody', counters.map(each => h('tr', h('th', { scope: 'row' }, named(each)), h('td', number(each.n))))))),
      histograms.length > 0 && h('section', h('h3', t('metrics.durations')), h('div.histograms', histograms.map(histogram))));
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
