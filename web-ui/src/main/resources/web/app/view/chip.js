// What the search over schedules found, beside the cell; a failing one opens its run, an undecided one searches on.

import { failsAsMeant } from '../lib/expected.js';
import { guard } from './guard.js';
import { h } from './h.js';
import { icon } from './icons.js';
import { patch } from './patch.js';

export function chip({ words, commands }, id) {
  const changed = guard();
  const node = h('span.verdict', { 'aria-live': 'polite', 'aria-atomic': 'true' });

  function update(state, own) {
    const meant = failsAsMeant(own, state.notebook);
    if (!changed(own.verdict, own.failing, own.search, meant, words.shown)) return;
    patch(node, own.search ? searching(own.search) : own.verdict ? said(own.verdict, own.failing, meant) : '');
  }

  function searching({ schedules, failing }) {
    const { t } = words;
    return h('span.chip', h('span.spinner'), schedules ? t('chip.searching', { n: schedules }) : t('chip.begins'), failing > 0 && h('strong', ` · ${t('chip.failing', { n: failing })}`));
  }

  /** The fixed words first, then the rest of the sentence as far as there is room; a failure that the lesson wants to show is no alarm. */
  function said(verdict, run, meant) {
    const { t } = words;
    const kind = verdict.passes ? 'pass' : verdict.kind === 'undecided' ? 'warn' : meant ? 'fail.meant' : 'fail';
    const brief = verdict.brief ?? verdict.text;
    const colon = verdict.text.startsWith(brief) ? /^[:：]? */.exec(verdict.text.slice(brief.length))[0] : '';
    const rest = verdict.text.startsWith(brief) ? verdict.text.slice(brief.length + colon.length) : '';
    const shows = [icon({ pass: 'tick', warn: 'warning', fail: 'cross', 'fail.meant': 'tick' }[kind]), h('span.words', h('span.short', brief + colon.trim()), rest && h('span.rest', rest), kind === 'fail.meant' && h('span.rest', t('chip.meant')))];
    if (run) return button(kind, `${verdict.text}\n${t('chip.open')}`, () => commands.open(run), shows);
    if (kind === 'warn') return button(kind, `${verdict.text}\n${t('chip.longer')}`, () => commands.breakIt(id), shows);
    return h(`span.chip.${kind}`, { title: verdict.text }, shows);
  }

  function button(kind, title, onclick, shows) {
    return h(`button.chip.${kind}`, { type: 'button', title, onclick }, shows, icon('next'));
  }

  return { node, update };
}
