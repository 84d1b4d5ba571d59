// Says that the line to the server is broken, and offers to try at once.

import { guard } from './guard.js';
import { h, text } from './h.js';

export function lost({ words, line }) {
  const changed = guard();
  const said = h('span');
  const now = h('button.button', { type: 'button', onclick: () => line.now() });
  const node = h('div.line-lost', { role: 'status', hidden: true }, h('span.spinner'), said, now);

  function update(state) {
    if (!changed(state.connection, words.shown)) return;
    node.hidden = state.connection.status !== 'lost' || state.connection.attempt < 2;
    text(said, words.t('line.lost'));
    text(now, words.t('line.now'));
  }

  return { node, update };
}
