// Short sentences that come and go by themselves.

import { guard } from './guard.js';
import { h } from './h.js';
import { patch } from './patch.js';

export function toasts({ store, words, commands }) {
  const changed = guard();
  const node = h('div.toasts', { role: 'status', 'aria-live': 'polite' });

  const gone = id => store.dispatch({ type: 'toast-gone', id });

  function update(state) {
    if (changed(state.toasts)) patch(node, state.toasts.map(toast => h('div.toast', { 'data-key': toast.id }, h('span', toast.text),
      toast.undo && button(words.t('undo'), () => undo(toast)), toast.action && button(toast.action.label, () => act(toast)))));
  }

  const button = (label, onclick) => h('button.button.small', { type: 'button', onclick }, label);

  function act({ id, action }) {
    gone(id);
    action.act();
  }

  function undo({ id, undo: what }) {
    gone(id);
    if (what === 'cell') commands.undeleteCell();
    else commands.restoreNotebook(what);
  }

  return { node, update };
}
