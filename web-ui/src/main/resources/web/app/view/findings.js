// What is wrong with the run: each finding once, in a sentence, with the step to look at.

import { guard } from './guard.js';
import { fill, h } from './h.js';
import { icon } from './icons.js';

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
      h('p', found.detail || found.object), h('p.why', t(`finding.${found.kind}-why`)),
      h('button.button', { type: 'button', onclick: () => commands.goTo(found.seq) }, t('finding.show'), found.at && h('span.place', found.at))));
  }

  return { node, update };
}
