// What can be done with one's own notebook as a whole: another title, a copy, a file, the bin.

import { fileAddress } from '../net/api.js';
import { guard } from './guard.js';
import { fill, h, set } from './h.js';
import { icon } from './icons.js';

const FILES = ['md', 'java', 'ipynb'];

export function notebookMenu({ store, words, commands }) {
  const changed = guard();
  const title = h('input.field', { type: 'text', maxlength: 120, id: 'notebook-title' });
  const form = h('form.rename', { onsubmit: renamed });
  const list = h('div.menu', { id: 'notebook-menu', popover: 'auto', role: 'group' });
  const button = h('button.button.plain', { type: 'button', popovertarget: 'notebook-menu', 'aria-haspopup': 'true' });
  const node = h('span.notebook-menu', button, list);

  function renamed(event) {
    event.preventDefault();
    list.hidePopover();
    if (title.value.trim()) commands.rename(title.value.trim());
  }

  function does(name, shape, act) {
    return h('button.button.plain', { type: 'button', 'data-does': name, onclick: () => (list.hidePopover(), act(store.state.notebook.id)) }, icon(shape), h('span', words.t(`notebook.${name}`)));
  }

  function update({ notebook }) {
    const own = notebook.status === 'ready' && notebook.own === true;
    if (!changed(own, notebook.id, notebook.title, words.shown)) return;
    const { t } = words;
    const named = notebook.id.startsWith('own-');
    node.hidden = !own;
    fill(button, icon('book'), h('span', t('notebook.menu')));
    title.value = notebook.title;
    fill(form, h('label', { for: 'notebook-title' }, t('notebook.title')), title, h('button.button', { type: 'submit' }, t('notebook.rename')));
    set(list, { 'aria-label': t('notebook.menu') });
    fill(list, named && form, does('duplicate', 'copy', commands.duplicate),
      FILES.map(ending => h('a.button.plain', { href: fileAddress(notebook.id, ending, words.shown), download: '', onclick: () => list.hidePopover() }, icon('download'), h('span', t(`notebook.save-${ending}`)))),
      named && does('delete', 'bin', commands.deleteNotebook));
  }

  return { node, update };
}
