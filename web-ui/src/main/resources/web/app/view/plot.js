// Numbers drawn: a line for each column of numbers, bars for a map; the letters are not part of the picture, so that they stay their size.

import { bars, lines, range, rounded, series } from '../lib/table.js';
import { h, s } from './h.js';

const WIDE = 600;
const TALL = 160;

/** The drawing of a table that has a column of numbers. */
export function plot({ t, shown }, table) {
  const all = series(table);
  const asBars = table.kind === 'ENTRIES';
  const span = range(all, asBars);
  const number = value => new Intl.NumberFormat(shown || 'en', { maximumSignificantDigits: 4 }).format(rounded(value, span.to - span.from));
  const says = t('table.chart-says', { n: table.rows.length, low: number(span.low), high: number(span.high) });
  return h('figure.plot', all.length > 1 && h('figcaption', all.map(({ name }, index) => h('span.legend', { 'data-task': index + 1 }, h('span.dot'), name))),
    h('div.plot-y', { 'aria-hidden': 'true' }, [span.to, (span.from + span.to) / 2, span.from].map(value => h('span', number(value)))),
    s('svg', { viewBox: `0 0 ${WIDE} ${TALL}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': says },
      [0, 0.5, 1].map(part => s('line.grid', { x1: 0, x2: WIDE, y1: part * TALL, y2: part * TALL })),
      all.map(({ values }, index) => s('g', { 'data-task': index + 1 }, asBars ? barsOf(values, span, index, all.length) : linesOf(values, span)))),
    h('div.plot-x', { 'aria-hidden': 'true' }, ends(table).map(words => h('span', words))));
}

function linesOf(values, span) {
  return lines(values, span, WIDE, TALL).map(points => points.length > 1 ? s('polyline', { points: points.join(' ') })
    : s('line.alone', { x1: points[0].split(',')[0], x2: points[0].split(',')[0], y1: points[0].split(',')[1], y2: points[0].split(',')[1] }));
}

function barsOf(values, span, index, count) {
  return bars(values, span, WIDE, TALL).map(bar => bar && s('rect', { ...bar, x: bar.x + bar.width / count * index, width: bar.width / count }));
}

/** What stands below: every key when they are few, else the first and the last. */
function ends({ kind, rows }) {
  const names = rows.map((row, index) => kind === 'ENTRIES' ? row[0] : String(index + 1));
  return kind === 'ENTRIES' && names.length <= 8 ? names : [names[0], names.at(-1)];
}
