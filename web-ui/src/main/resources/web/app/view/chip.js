// What the search over schedules found, beside the cell; a failing one opens its run.

import { guard } from './guard.js';
import { fill, h } from './h.js';
import { icon } from './icons.js';

export function chip({ words, commands }) {
  const changed = guard();
  const node = h('span.verdict', { 'aria-live': 'polite' });

  function update(state, own) {
    if (!changed(own.verdict, own.failing, own.search, own.phase, words.shown)) return;
    fill(node, own.search ? searching(own.search) : own.verdict ? said(own.verdict, own.failing) : '');
  }

  function searching({ schedules, failing }) {
    const { t } = words;
    return h('span.chip', h('span.spinner'), schedules ? t('chip.searching', { n: schedules }) : t('chip.begins'), failing > 0 && h('strong', ` · ${t('chip.failing', { n: failing })}`));
  }

  function said(verdict, run) {
    const kind = verdict.passes ? 'pass' : verdict.kind === 'undecided' ? 'warn' : 'fail';
    const [, short, rest] = /^(.*?)([:\uff1a].*)?$/s.exec(verdict.text);
    const shows = [icon({ pass: 'tick', warn: 'warning', fail: 'cross' }[kind]), h('span.short', short), rest && h('span.rest', rest)];
    if (!run) return h(`span.chip.${kind}`, { title: verdict.text }, shows);
    return h(`button.chip.${kind}`, { type: 'button', title: `${verdict.text}\n${words.t('chip.open')}`, onclick: () => commands.open(run) }, shows, icon('next'));
  }

  return { node, update };
}
