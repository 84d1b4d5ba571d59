// The row above a notebook: how it runs, and what can be done to all of it.

import { guard } from './guard.js';
import { fill, h, set } from './h.js';
import { icon } from './icons.js';
import { notebookMenu } from './notebook-menu.js';
import { patch } from './patch.js';

export function tools(ctx) {
  const { store, words, commands } = ctx;
  const changed = guard();
  const modes = ['controlled', 'live'].map(mode => h('button', {
    type: 'button', role: 'radio', onclick: () => store.dispatch({ type: 'pref-set', name: 'mode', value: mode }), onkeydown: turn }));
  const mode = h('div.switch', { role: 'radiogroup' }, modes);
  const all = h('button.button.plain', { type: 'button', onclick: () => commands.runAll() });
  const stop = h('button.button.stop', { type: 'button', onclick: () => commands.stop() });
  const restart = h('button.button.plain', { type: 'button', onclick: () => commands.restart() });
  const menu = notebookMenu(ctx);
  const node = h('div.tools', mode, h('div.space'), menu.node, stop, all, restart);

  function turn(event) {
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    event.stopPropagation();
    store.dispatch({ type: 'mode-toggled' });
    modes[modes[0] === event.target ? 1 : 0].focus();
  }

  function update(state) {
    menu.update(state);
    const cells = state.notebook.status === 'ready' && state.notebook.kind !== 'exercise';
    if (!changed(cells, state.prefs.mode, Boolean(state.busy), words.shown)) return;
    const { t } = words;
    node.hidden = !cells;
    set(mode, { 'aria-label': t('mode') });
    modes.forEach((button, index) => {
      const name = index === 0 ? 'controlled' : 'live';
      const on = state.prefs.mode === name;
      set(fill(button, t(`mode.${name}`)), { 'aria-checked': String(on), tabindex: on ? 0 : -1, title: t(`mode.${name}-why`) });
    });
    patch(all, icon('runAll'), h('span', t('notebook.run-all')));
    patch(stop, icon('stop'), h('span', t('notebook.stop')));
    patch(restart, icon('restart'), h('span', t('notebook.restart')));
    set(all, { disabled: Boolean(state.busy), title: t('notebook.run-all') });
    stop.title = t('notebook.stop');
    stop.hidden = !state.busy;
    restart.title = t('notebook.restart-why');
  }

  return { node, update };
}
