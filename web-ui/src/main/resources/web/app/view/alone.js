// The page of a run that stands alone: what ran and how it ended, the sources, the trace panel.

import { isDark } from '../perform.js';
import { act } from './exports.js';
import { h, set } from './h.js';
import { panel } from './panel.js';
import { shortcuts } from './shortcuts.js';
import { sources } from './sources.js';
import { toasts } from './toasts.js';

export function alonePage(ctx, { title, ending, notes, made, summary, sources: texts }) {
  const { store, words: { t } } = ctx;
  const bar = h('header.bar', h('h1', title), h(`p.ending${summary.outcome?.ok ? '' : '.bad'}`, ending), h('span.space'),
    act('moon', t('key.toggleTheme'), { onclick: () => store.dispatch({ type: 'theme-toggled', dark: isDark() }) }),
    act('keys', t('key.shortcuts'), { onclick: () => store.dispatch({ type: 'shortcuts', open: true }) }));
  const parts = [sources(ctx, texts, notes, made), panel(ctx), toasts(ctx), shortcuts(ctx)];
  const node = h('div.page.alone', bar, parts.map(part => part.node));

  function update(state) {
    set(node, { 'data-side': 'closed', 'data-trace': 'open' });
    node.style.setProperty('--trace-width', state.prefs.traceWidth || '56%');
    if (state.prefs.theme !== 'system') document.documentElement.dataset.theme = state.prefs.theme;
    for (const part of parts) part.update(state);
  }

  return { node, update };
}
