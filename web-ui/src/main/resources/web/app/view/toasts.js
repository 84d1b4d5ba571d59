// Short sentences that come and go by themselves.

import { guard } from './guard.js';
import { fill, h } from './h.js';

export function toasts() {
  const changed = guard();
  const node = h('div.toasts', { role: 'status', 'aria-live': 'polite' });

  function update(state) {
    if (changed(state.toasts)) fill(node, state.toasts.map(toast => h('div.toast', toast.text)));
  }

  return { node, update };
}
