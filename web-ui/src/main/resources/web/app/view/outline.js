// The steps of the open lesson, below its title in the list, each with how far one has come.

import { outline as rows } from '../lib/steps-done.js';
import { hashOf } from '../state/route.js';
import { h } from './h.js';
import { icon } from './icons.js';

export function outline({ words }, { notebook, progress, route }) {
  if (notebook.status !== 'ready' || notebook.kind !== 'lesson') return false;
  return h('ol.outline', { 'aria-label': words.t('side.outline') }, rows(notebook.steps, progress[notebook.id] ?? []).filter(step => step.title).map(step => row(step)));

  function row({ id, title, n, of }) {
    const label = of > 0 && words.t('side.progress', { n, of });
    return h('li', h('a', { href: `${hashOf(notebook.id)}/${encodeURIComponent(id)}`, 'aria-current': route.step === id ? 'location' : false },
      h('span.title', title), of > 0 && (n >= of ? h('span.ring.done', { role: 'img', 'aria-label': label, title: label }, icon('tick')) : h('span.count', { role: 'img', 'aria-label': label, title: label }, `${n}/${of}`))));
  }
}
