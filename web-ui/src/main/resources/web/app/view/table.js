// The value of a cell as rows, or drawn: records, the entries of a map, numbers.

import { series } from '../lib/table.js';
import { guard } from './guard.js';
import { fill, h } from './h.js';
import { plot } from './plot.js';

const FIRST_ROWS = 20;

export function table({ words }) {
  const changed = guard();
  const node = h('div.value-table');
  let wanted = '';
  let all = false;
  let data = null;

  /** `value` is a table or null; a new one begins as it is best read. */
  function update(value) {
    node.hidden = !value;
    if (value !== data) [wanted, all] = ['', false];
    data = value;
    if (value && changed(value, wanted, all, words.shown)) draw();
  }

  function draw() {
    const drawable = series(data).length > 0 && data.rows.length > 1;
    const as = !drawable ? 'table' : wanted || (data.kind === 'RECORDS' ? 'table' : 'chart');
    fill(node, h('div.value-head', h('span.count', said()), drawable && h('div.switch', { role: 'group', 'aria-label': words.t('table.as') },
      ['table', 'chart'].map(name => h('button', { type: 'button', 'aria-pressed': String(as === name), onclick: () => choose(name) }, words.t(`table.${name}`))))),
      as === 'chart' ? plot(words, data) : rows());
  }

  function choose(name) {
    wanted = name;
    update(data);
    node.querySelector('.switch [aria-pressed="true"]')?.focus();
  }

  function said() {
    const { t } = words;
    const shown = t(`table.n-${data.kind}`, { n: data.total });
    return data.total > data.rows.length ? `${shown} · ${t('table.cut', { n: data.rows.length })}` : shown;
  }

  function rows() {
    const { t } = words;
    const shown = all ? data.rows : data.rows.slice(0, FIRST_ROWS);
    const left = data.rows.length - shown.length;
    return [h('div.scroll', { tabindex: 0, role: 'region', 'aria-label': said() }, h('table',
      h('thead', h('tr', h('th.n', { scope: 'col' }, '#'), data.columns.map((column, index) => h(`th${column.numeric ? '.numeric' : ''}`, { scope: 'col' }, title(column, index))))),
      h('tbody', shown.map((row, place) => h('tr', h('th.n', { scope: 'row' }, String(place + 1)),
        row.map((cell, index) => h(`td${data.columns[index].numeric ? '.numeric' : ''}`, cell))))))),
      left > 0 && h('button.button.plain.small', { type: 'button', onclick: () => { all = true; update(data); } }, t('table.more', { n: left }))];
  }

  function title({ name }, index) {
    return name || words.t(data.kind === 'ENTRIES' && index === 0 ? 'table.key' : 'table.value');
  }

  return { node, update };
}
