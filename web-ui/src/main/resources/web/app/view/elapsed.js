// How long a cell has been running and how far it has come; shown only when it takes more than a second.

import { fill, h } from './h.js';

const AFTER_MILLIS = 1000;

export function elapsed({ words }) {
  const node = h('span.elapsed', { hidden: true, role: 'status' });
  let begun = 0;
  let timer = 0;
  let cell = null;

  function tick() {
    const millis = performance.now() - begun;
    node.hidden = millis < AFTER_MILLIS;
    if (!node.hidden) fill(node, words.t(cell.growth > 0 ? 'cell.elapsed-events' : 'cell.elapsed', { n: Math.floor(millis / 1000), events: words.t('trace.events', { n: cell.growth }) }));
  }

  function update(state, own) {
    cell = own;
    const runs = own.phase === 'running';
    if (runs && !timer) {
      begun = performance.now();
      timer = setInterval(tick, AFTER_MILLIS / 4);
    } else if (!runs && timer) {
      clearInterval(timer);
      timer = 0;
      node.hidden = true;
    }
  }

  return { node, update };
}
