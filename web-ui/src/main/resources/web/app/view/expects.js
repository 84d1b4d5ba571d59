// What the lesson expects of a cell, ticked off after a run; it would answer the question that covers the result.

import { covering } from '../lib/quiz.js';
import { guard } from './guard.js';
import { fill, h } from './h.js';
import { icon } from './icons.js';

export function expects({ words }, part) {
  const changed = guard();
  const node = h('aside.expects');

  function update(state) {
    const own = state.cells[part.cell];
    const covered = covering(state.notebook.quizzes, state.answers, part.cell) !== null;
    const rows = own?.expects ?? part.rows;
    if (!changed(rows, covered, words.shown)) return;
    node.setAttribute('aria-label', words.t('expects.title', { cell: part.cell }));
    fill(node, h('h3', words.t('expects.title', { cell: part.cell })), covered ? h('p', words.t('quiz.covers')) : h('ul', rows.map(row)));
  }

  function row({ key, value, met }) {
    const kind = met === true ? 'met' : met === false ? 'missed' : 'open';
    return h(`li.${kind}`, met == null ? h('span.box') : icon(met ? 'tick' : 'cross'), h('span.unseen', words.t(`expects.${kind}`)),
      h('span.key', words.t(`expects.key.${key}`)), h('span.wanted', said(key, String(value))));
  }

  /** Verdicts and reasons are fixed words of the pack format; everything else is the author's own. */
  function said(key, value) {
    const name = `expects.${key}.${value}`;
    const known = ['verdict', 'reason'].includes(key) ? words.t(name) : name;
    return known === name ? value : known;
  }

  return { node, update };
}
