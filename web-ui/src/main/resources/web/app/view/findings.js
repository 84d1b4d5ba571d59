// What is wrong with the run: each finding in the server's sentence, what to try, the lines, the step to look at, the lesson about it.

import { lessonAbout } from '../lib/lessons.js';
import { hashOf } from '../state/route.js';
import { guard } from './guard.js';
import { h } from './h.js';
import { icon } from './icons.js';
import { goTo } from './outcome.js';
import { patch } from './patch.js';

export function findings({ words, commands }) {
  const changed = guard();
  const node = h('div.findings');

  function update({ player, packs, notebook }) {
    if (!changed(player.findings, packs, notebook.id, words.shown)) return;
    patch(node, player.findings.map(each => card(each, packs.status === 'ready' && about(lessonAbout(each, packs.list), notebook.id))));
  }

  function card(found, lesson) {
    const { t } = words;
    return h('article.finding', icon('warning'), h('div', h('h3', t(`finding.${found.kind}`)), h('p', found.sentence), found.advice && h('p.why', found.advice),
      h('p.places', found.places.map(at => h('a.place', { href: '#', onclick: event => goTo(event, at) }, at))),
      h('p.ways', h('button.button', { type: 'button', onclick: () => commands.goTo(found.seq) }, t('finding.show')),
        lesson)));
  }

  /** The lesson that explains it; who is in it needs no link. */
  function about(lesson, here) {
    if (!lesson) return h('span.about', words.t('finding.no-lesson'));
    const title = lesson.title[words.shown] ?? lesson.title.en ?? '';
    return lesson.notebook !== here && h('a.about', { href: hashOf(lesson.notebook) }, icon('book'), words.t('finding.lesson', { title }));
  }

  return { node, update };
}
