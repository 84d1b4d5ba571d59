// What is wrong with the run: each finding in the server's sentence, what to try, the lines, and the step to look at.

import { guard } from './guard.js';
import { fill, h } from './h.js';
import { icon } from './icons.js';
import { goTo } from './outcome.js';

export function findings({ words, commands }) {
  const changed = guard();
  const node = h('div.findings');

  function update({ player }) {
    if (!changed(player.findings, words.shown)) return;
    fill(node, player.findings.map(card));
  }

  function card(found) {
    const { t } = words;
    return h('article.finding', icon('warning'), h('div', h('h3', t(`finding.${found.kind}`)), h('p', found.sentence), found.advice && h('p.why', found.advice),
      h('p.places', found.places.map(at => h('a.place', { href: '#', onclick: event => goTo(event, at) }, at))),
      h('button.button', { type: 'button', onclick: () => commands.goTo(found.seq) }, t('finding.show'))));
  }

  return { node, update };
}
