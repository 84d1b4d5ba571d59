// Short sentences that come and go by themselves.

import { guard } from './guard.js';
import { fill, h } from './h.js';

export function toasts({ store, words, commands }) {
  const changed = guard();
  const node = h('div.toasts', { role: 'status', 'aria-live': 'polite' });

  function update(state) {
    if (changed(state.toasts)) fill(node, state.toasts.map(toast => h('div.toast', h('span', toast.text), toast.undo && h('button.button.small', { type: 'button', onclick: () => undo(toast) }, words.t('undo')))));
  }

  function undo({ id, undo: what }) {
    store.dispatch({ type: 'toast-gone', id });
    if (what === 'cell') commands.undeleteCell();
    else commands.restoreNotebook(what);
  }

  return { node, update };
}
