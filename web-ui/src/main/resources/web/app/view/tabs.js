// The tabs of the trace panel; Findings is there only when something was found.

import { guard } from './guard.js';
import { h, set } from './h.js';
import { patch } from './patch.js';

export function tabs({ store, words }, bodies) {
  const changed = guard();
  const buttons = Object.fromEntries(Object.keys(bodies).map(name => [name, h('button', {
    type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`, onclick: event => choose(name, event.detail > 0), onkeydown: turn })]));
  const node = h('div.tabs', { role: 'tablist' }, Object.values(buttons));

  /** Whoever points at a tab goes on in it: the arrow keys step then; whoever walks along the tabs by key stays on them. */
  function choose(tab, pointed) {
    store.dispatch({ type: 'tab-chosen', tab });
    if (!pointed) return;
    for (const [name, body] of Object.entries(bodies)) body.node.hidden = name !== tab;
    bodies[tab].node.focus({ preventScroll: true });
  }

  function turn(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const there = Object.values(buttons).filter(button => !button.hidden);
    const next = there[(there.indexOf(event.target) + by + there.length) % there.length];
    next.focus();
    next.click();
  }

  function update({ player }) {
    if (!changed(player.tab, player.findings, player.chunks, player.status, player.live, words.shown)) return;
    node.hidden = player.status !== 'ready' || !(player.live || player.chunks.some(chunk => chunk.lines.length > 0));
    set(node, { 'aria-label': words.t('trace.tabs') });
    for (const [name, button] of Object.entries(buttons)) {
      const on = player.tab === name;
      set(button, { 'aria-selected': String(on), tabindex: on ? 0 : -1 });
      button.hidden = (name === 'findings' && player.findings.length === 0) || (name === 'schedule' && !player.summary?.choices?.length);
      patch(button, words.t(`tab.${name}`), name === 'findings' && player.findings.length > 0 && h('span.badge', String(player.findings.length)));
    }
  }

  return { node, update };
}
