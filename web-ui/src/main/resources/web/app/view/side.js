// The lessons: packs, each lesson with minutes and level, where to start, how far one has come.

import { hashOf } from '../state/route.js';
import { guard } from './guard.js';
import { h, s } from './h.js';
import { icon } from './icons.js';
import { library } from './library.js';
import { outline } from './outline.js';
import { patch } from './patch.js';

export function side(ctx) {
  const { store, words, commands } = ctx;
  const own = library(ctx);
  const changed = guard();
  const node = h('nav.side', { onclick: chosen });

  function chosen(event) {
    const over = getComputedStyle(node).position === 'fixed';
    if (event.target.closest('a') && over) store.dispatch({ type: 'pref-set', name: 'side', value: 'auto' });
  }

  function update(state) {
    own.update(state);
    if (!changed(state.packs, state.progress, state.notebook.id, state.notebook.steps, state.route, words.shown)) return;
    const { t } = words;
    node.setAttribute('aria-label', t('side.lessons'));
    const start = firstOpen(state);
    patch(node,
      h('ul.lessons', entry({ notebook: 'scratch', title: t('side.scratch'), note: t('side.scratch-note'), here: state.notebook.id === 'scratch' })), own.node,
      state.packs.status === 'loading' && h('p.side-note', h('span.spinner'), t('side.loading')),
      state.packs.status === 'error' && h('div.side-note.failed', h('p', t('side.failed')), h('p', state.packs.error),
        h('button.button', { type: 'button', onclick: () => commands.openPacks() }, t('again'))),
      state.packs.status === 'ready' && state.packs.list.length === 0 && h('p.side-note', t('side.none')),
      state.packs.list.map(pack => packNode(pack, state, start)));
  }

  function packNode(pack, state, start) {
    const { t } = words;
    const title = said(pack.title);
    return h('section.pack', { 'data-key': pack.id, 'aria-label': title }, h('h2', title), !pack.builtIn && h('p.pack-about', about(pack)),
      h('ul.lessons', pack.lessons.map(lesson => entry({
        notebook: lesson.notebook, title: said(lesson.title), here: state.notebook.id === lesson.notebook, start: lesson.notebook === start,
        note: `${t('side.minutes', { n: lesson.minutes })} · ${t(`level.${lesson.level}`)}`,
        done: (state.progress[lesson.notebook] ?? []).length, of: lesson.cells ?? 0, below: state.notebook.id === lesson.notebook && outline(ctx, state),
      }))),
      pack.exercises?.length > 0 && h('h3', t('side.exercises')),
      pack.exercises?.length > 0 && h('ul.lessons', pack.exercises.map(exercise => h('li', h('a.lesson', {
        href: `#/exercise/${encodeURIComponent(pack.id)}/${encodeURIComponent(exercise.id)}`,
        'aria-current': state.notebook.id === `exercise.${pack.id}.${exercise.id}` ? 'page' : false }, h('span.title', said(exercise.title)))))));
  }

  function about(pack) {
    return words.t('side.about', { authors: (pack.authors ?? []).join(', ') || '–', license: pack.license || '–' });
  }

  function entry({ notebook, title, note, here, start = false, done = 0, of = 0, below = false }) {
    return h('li', h('a.lesson', { href: hashOf(notebook), 'aria-current': here ? 'page' : false },
      h('span.title', title), start && h('span.start', words.t('side.start')), h('span.note', note), of > 0 && ring(done, of)), below);
  }

  function ring(done, of) {
    const { t } = words;
    const label = t('side.progress', { n: Math.min(done, of), of });
    if (done >= of) return h('span.ring.done', { title: label, role: 'img', 'aria-label': label }, icon('tick'));
    const turn = 2 * Math.PI * 6;
    return h('span.ring', { title: label, role: 'img', 'aria-label': label }, s('svg', { viewBox: '0 0 16 16' },
      s('circle', { cx: 8, cy: 8, r: 6 }),
      done > 0 && s('circle.part', { cx: 8, cy: 8, r: 6, 'stroke-dasharray': `${turn * done / of} ${turn}`, transform: 'rotate(-90 8 8)' })));
  }

  function said(title) {
    return typeof title === 'string' ? title : title[words.shown] ?? title.en ?? Object.values(title)[0] ?? '';
  }

  return { node, update };
}

/** The first lesson that has not been begun: where to start. */
function firstOpen(state) {
  return state.packs.list.flatMap(pack => pack.lessons).find(lesson => !(state.progress[lesson.notebook]?.length))?.notebook ?? '';
}
