// The bar on top: what this is, where one is, language, light or dark, help.

import { isDark } from '../perform.js';
import { LANGUAGES } from '../words.js';
import { guard } from './guard.js';
import { h, set, text } from './h.js';
import { icon, mark } from './icons.js';
import { sideOf, traceOf } from './page.js';
import { patch } from './patch.js';

export function bar({ store, words }) {
  const changed = guard();
  const menu = h('button.button.plain.icon-only', { type: 'button', onclick: () => toggle('side', sideOf) }, icon('menu'));
  const brand = h('a.brand', { href: '#/' }, mark(), h('span', 'Lockstep'));
  const where = h('div.where', h('span'));
  const language = h('button.button.plain.language', { type: 'button', onclick: () => pref('language', words.next()) });
  const theme = h('button.button.plain.icon-only', { type: 'button', onclick: () => store.dispatch({ type: 'theme-toggled', dark: isDark() }) });
  const help = h('button.button.plain.icon-only', { type: 'button', onclick: () => store.dispatch({ type: 'shortcuts', open: true }) }, icon('keys'));
  const trace = h('button.button.plain.icon-only', { type: 'button', onclick: () => toggle('trace', traceOf) }, icon('trace'));
  const node = h('header.bar', menu, brand, where, h('div.space'), language, theme, help, trace);

  function pref(name, value) {
    store.dispatch({ type: 'pref-set', name, value });
  }

  function toggle(name, of) {
    pref(name, of(store.state) === 'open' ? 'closed' : 'open');
  }

  function update(state) {
    const open = [sideOf(state), traceOf(state)];
    if (!changed(state.prefs, state.notebook.title, words.shown, isDark(), ...open)) return;
    const { t } = words;
    const other = LANGUAGES.find(each => each.id === words.next());
    named(menu, t('bar.lessons'), { 'aria-expanded': String(open[0] === 'open') });
    named(trace, t('bar.trace'), { 'aria-expanded': String(open[1] === 'open') });
    named(help, t('bar.shortcuts'));
    named(theme, t(isDark() ? 'bar.light' : 'bar.dark'));
    patch(theme, icon(isDark() ? 'sun' : 'moon'));
    patch(language, h('span', { lang: other.id }, other.name));
    named(language, other.name, { lang: other.id });
    set(where, { hidden: !state.notebook.title });
    text(where.firstChild, state.notebook.title);
  }

  return { node, update };
}

function named(button, name, more = {}) {
  set(button, { 'aria-label': name, title: name, ...more });
}
