// When a cell ran, how long that took, and whether its result still fits its text and the cells above.

import { staleness } from '../lib/stale.js';
import { guard } from './guard.js';
import { fill, h, set } from './h.js';

export function badge({ words }, id) {
  const changed = guard();
  const node = h('span.badges');

  function update(state, own) {
    const stale = staleness(state.cells)[id];
    const took = own.run?.tookMillis ?? -1;
    if (!changed(own.refused, own.ran?.order, took, stale?.why, stale?.cell, own.phase, words.shown)) return;
    const { t } = words;
    const idle = own.phase === 'idle' && own.ran;
    fill(node, own.refused && set(h('span.tag.stale', t('cell.not-saved')), { title: own.refused }),
      idle && set(h('span.badge', t(took >= 0 ? 'cell.order-took' : 'cell.order', { n: own.ran.order, time: took })), { title: t('cell.order-why', { n: own.ran.order }) }),
      idle && stale && set(h('span.tag.stale', t(stale.why === 'edited' ? 'cell.stale' : 'cell.stale-after', { cell: stale.cell ?? '' })),
        { title: t(stale.why === 'edited' ? 'cell.stale-why' : 'cell.stale-after-why', { cell: stale.cell ?? '' }) }));
  }

  return { node, update };
}
