// What is wrong with the run: each finding once, in a sentence, with the step to look at.

import { guard } from './guard.js';
import { fill, h } from './h.js';
import { icon } from './icons.js';

/** A race as a sentence: the engine tells the earlier access in fixed words. */
function told(found, t) {
  const race = found.kind === 'DATA_RACE' && /^(READ|WROTE) (\d+) (READ|WROTE) (.*)$/.exec(found.detail);
  return race ? t('finding.race', { what: found.object, first: t(`finding.race-${race[1]}`), there: race[4], then: t(`finding.race-${race[3]}`), here: found.at })
    : found.detail || found.object;
}

export function findings({ words, commands }) {
  const changed = guard();
  const node = h('div.findings');

  function update({ player }) {
    if (!changed(player.findings, words.shown)) return;
    fill(node, player.findings.map(card));
  }

  function card(found) {
    const { t } = words;
    return h('article.finding', icon('warning'), h('div', h('h3', t(`finding.${found.kind}`), found.times > 1 && ` × ${found.times}`),
      h('p', told(found, t)), h('p.why', t(`finding.${found.kind}-why`)),
      h('button.button', { type: 'button', onclick: () => commands.goTo(found.seq) }, t('finding.show'), found.at && h('span.place', found.at))));
  }

  return { node, update };
}
