// What the search over schedules found, beside the cell; a failing one opens its run, an undecided one searches on.

import { guard } from './guard.js';
import { fill, h } from './h.js';
import { icon } from './icons.js';

export function chip({ words, commands }, id) {
  const changed = guard();
  const node = h('span.verdict', { 'aria-live': 'polite' });

  function update(state, own) {
    // Not when the cell merely goes on to another phase: a button that is made anew while it is pressed loses the click.
    if (!changed(own.verdict, own.failing, own.search, words.shown)) return;
    const held = node.contains(document.activeElement);
    fill(node, own.search ? searching(own.search) : own.verdict ? said(own.verdict, own.failing) : '');
    if (held) node.querySelector('button')?.focus();
  }

  function searching({ schedules, failing }) {
    const { t } = words;
    return h('span.chip', h('span.spinner'), schedules ? t('chip.searching', { n: schedules }) : t('chip.begins'), failing > 0 && h('strong', ` · ${t('chip.failing', { n: failing })}`));
  }

  /** The fixed words first, then the rest of the sentence as far as there is room. */
  function said(verdict, run) {
    const { t } = words;
    const kind = verdict.passes ? 'pass' : verdict.kind === 'undecided' ? 'warn' : 'fail';
    const short = verdict.brief ?? verdict.text;
    const rest = verdict.text.startsWith(short) ? verdict.text.slice(short.length) : '';
    const shows = [icon({ pass: 'tick', warn: 'warning', fail: 'cross' }[kind]), h('span.short', short), rest && h('span.rest', rest)];
    if (run) return button(kind, `${verdict.text}\n${t('chip.open')}`, () => commands.open(run), shows);
    if (kind === 'warn') return button(kind, `${verdict.text}\n${t('chip.longer')}`, () => commands.breakIt(id), shows);
    return h(`span.chip.${kind}`, { title: verdict.text }, shows);
  }

  function button(kind, title, onclick, shows) {
    return h(`button.chip.${kind}`, { type: 'button', title, onclick }, shows, icon('next'));
  }

  return { node, update };
}
