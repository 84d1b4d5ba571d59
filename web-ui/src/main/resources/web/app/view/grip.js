// The border between lesson and trace: drag it, or move it with the arrow keys.

import { h, set } from './h.js';

const LEAST = 22;
const MOST = 75;
/** As the style sheet has it: code first, then the diagram. */
const usual = () => Math.max(35, Math.min(43, 40_000 / innerWidth), Math.min(43, 100 - 110_600 / innerWidth));

export function grip({ store, words }) {
  const node = h('div.grip', { role: 'separator', tabindex: 0, 'aria-orientation': 'vertical', onpointerdown: begin, onkeydown: key, ondblclick: () => put('') });

  function begin(event) {
    node.setPointerCapture(event.pointerId);
    node.classList.add('moving');
    node.onpointermove = move => put(100 * (1 - move.clientX / innerWidth));
    node.onpointerup = node.onpointercancel = () => {
      node.classList.remove('moving');
      node.onpointermove = null;
    };
  }

  function key(event) {
    const by = { ArrowLeft: 2, ArrowRight: -2 }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    put((parseFloat(store.state.prefs.traceWidth) || usual()) + by);
  }

  function put(percent) {
    const value = percent === '' ? '' : `${Math.max(LEAST, Math.min(MOST, percent)).toFixed(1)}%`;
    store.dispatch({ type: 'pref-set', name: 'traceWidth', value });
  }

  function update(state) {
    const now = parseFloat(state.prefs.traceWidth) || usual();
    set(node, { 'aria-label': words.t('page.grip'), 'aria-valuenow': Math.round(now), 'aria-valuemin': LEAST, 'aria-valuemax': MOST });
  }

  return { node, update };
}
