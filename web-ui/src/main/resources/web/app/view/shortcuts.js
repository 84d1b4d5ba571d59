// The list of keys.

import { SHORTCUTS, written } from '../lib/keys.js';
import { guard } from './guard.js';
import { fill, h } from './h.js';
import { icon } from './icons.js';

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

export function shortcuts({ store, words }) {
  const changed = guard();
  const node = h('dialog', { onclose: close, onclick: event => event.target === node && node.close(), 'aria-labelledby': 'shortcuts-title' });

  function close() {
    store.dispatch({ type: 'shortcuts', open: false });
  }

  function update(state) {
    if (!changed(state.shortcuts, words.shown)) return;
    const { t } = words;
    fill(node,
      h('div.dialog-head', h('h2', { id: 'shortcuts-title' }, t('shortcuts.title')),
        h('button.button.plain.icon-only', { type: 'button', 'aria-label': t('close'), onclick: () => node.close() }, icon('cross'))),
      h('dl.shortcuts', SHORTCUTS.map(({ keys, command }) => h('div', h('dt', t(`key.${command}`)),
        h('dd', written(keys, MAC).map(key => h('kbd', key)))))));
    if (state.shortcuts && !node.open) node.showModal();
    else if (!state.shortcuts && node.open) node.close();
  }

  return { node, update };
}
