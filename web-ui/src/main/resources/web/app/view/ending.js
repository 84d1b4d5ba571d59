// Below the last cell of one's own notebook: new cells, and the one that was deleted last.

import { guard } from './guard.js';
import { h } from './h.js';
import { icon } from './icons.js';
import { patch } from './patch.js';

export function ending({ store, words, commands }) {
  const changed = guard();
  const code = h('button.button', { type: 'button', 'data-does': 'add-code', onclick: () => commands.addCell(lastCell()) });
  const text = h('button.button', { type: 'button', 'data-does': 'add-text', onclick: () => commands.addCell(lastCell(), true) });
  const undo = h('button.button.plain', { type: 'button', 'data-does': 'undelete', onclick: () => commands.undeleteCell() });
  const node = h('div.ending-tools', code, text, undo);

  function lastCell() {
    return Object.keys(store.state.cells).at(-1) ?? '';
  }

  function update(state) {
    const own = state.notebook.status === 'ready' && state.notebook.own === true;
    if (!changed(own, state.notebook.deleted, words.shown)) return;
    const { t } = words;
    node.hidden = !own;
    patch(code, icon('plus'), h('span', t('cell.add-code')));
    patch(text, icon('plus'), h('span', t('cell.add-text')));
    patch(undo, icon('undo'), h('span', t('cell.undelete', { n: state.notebook.deleted ?? 0 })));
    undo.hidden = !(state.notebook.deleted > 0);
  }

  return { node, update };
}
