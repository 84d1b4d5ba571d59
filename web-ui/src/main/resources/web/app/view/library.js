// One's own notebooks in the list on the left: open, make, take in from a file, bring back.

import { hashOf } from '../state/route.js';
import { guard } from './guard.js';
import { h } from './h.js';
import { icon } from './icons.js';
import { patch } from './patch.js';

export function library({ words, commands }) {
  const changed = guard();
  const file = h('input', { type: 'file', accept: '.md,.markdown,.java,.ipynb', hidden: true, onchange: chosen });
  const node = h('section.own', { ondragover: event => event.preventDefault(), ondrop: dropped });

  function chosen() {
    const [first] = file.files;
    if (first) commands.importFile(first);
    file.value = '';
  }

  function dropped(event) {
    event.preventDefault();
    const [first] = event.dataTransfer.files;
    if (first) commands.importFile(first);
  }

  function update(state) {
    if (!changed(state.library, state.notebook.id, state.notebook.title, words.shown)) return;
    const { t } = words;
    const here = state.library.list.filter(each => !each.deleted);
    const gone = state.library.list.filter(each => each.deleted);
    node.setAttribute('aria-label', t('library.title'));
    patch(node, h('h2', t('library.title')), h('ul.lessons', here.map(each => row(each, state.notebook))),
      h('div.own-tools', h('button.button.plain.small', { type: 'button', 'data-does': 'new', onclick: () => commands.newNotebook() }, icon('plus'), h('span', t('library.new'))),
        h('button.button.plain.small', { type: 'button', 'data-does': 'import', onclick: () => file.click(), title: t('library.import-why') }, icon('open'), h('span', t('library.import'))), file),
      gone.length > 0 && h('details.gone', { open: commands.fold('deleted'), ontoggle: event => commands.rememberFold('deleted', event.target.open) },
        h('summary', t('library.gone', { n: gone.length })), h('ul', gone.map(lost))));
  }

  function row({ id, title }, notebook) {
    const open = notebook.id === id;
    return h('li', h('a.lesson', { href: hashOf(id), 'aria-current': open ? 'page' : false }, h('span.title', (open && notebook.title) || title || words.t('library.untitled'))));
  }

  function lost({ id, title }) {
    const name = title || words.t('library.untitled');
    return h('li', h('span.title', name), h('button.button.plain.small', { type: 'button', 'aria-label': words.t('library.restore-name', { title: name }), onclick: () => commands.restoreNotebook(id) },
      icon('undo'), h('span', words.t('library.restore'))));
  }

  return { node, update };
}
