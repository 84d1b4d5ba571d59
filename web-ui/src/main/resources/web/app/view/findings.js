// What is wrong with the run: each finding in the server's sentence, what to try, the lines, the step to look at, the lesson about it.

import { lessonAbout } from '../lib/lessons.js';
import { hashOf } from '../state/route.js';
import { guard } from './guard.js';
import { fill, h } from './h.js';
import { icon } from './icons.js';
import { goTo } from './outcome.js';

export function findings({ words, commands }) {
  const changed = guard();
  const node = h('div.findings');

  function update({ player, packs, notebook }) {
    if (!changed(player.findings, packs, notebook.id, words.shown)) return;
    fill(node, player.findings.map(each => card(each, lessonAbout(each, packs.list), notebook.id)));
  }

  function card(found, lesson, here) {
    const { t } = words;
    const title = lesson && (lesson.title[words.shown] ?? lesson.title.en ?? '');
    return h('article.finding', icon('warning'), h('div', h('h3', t(`finding.${found.kind}`)), h('p', found.sentence), found.advice && h('p.why', found.advice),
      h('p.places', found.places.map(at => h('a.place', { href: '#', onclick: event => goTo(event, at) }, at))),
      h('p.ways', h('button.button', { type: 'button', onclick: () => commands.goTo(found.seq) }, t('finding.show')),
        lesson && lesson.notebook !== here && h('a.about', { href: hashOf(lesson.notebook) }, icon('book'), t('finding.lesson', { title })))));
  }

  return { node, update };
}
