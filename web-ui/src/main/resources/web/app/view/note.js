// A cell of prose in one's own notebook: shown as it reads, written as Markdown.

import { cellTools } from './cell-tools.js';
import { guard } from './guard.js';
import { fill, h, set } from './h.js';
import { icon } from './icons.js';
import { patch } from './patch.js';
import { html } from './prose.js';

export function note(ctx, part) {
  const { store, words, commands } = ctx;
  const id = part.cell;
  const changed = guard();
  const tools = cellTools(ctx, id, true);
  const text = h('textarea', { rows: 3, spellcheck: true, oninput: () => commands.edit(id, text.value) });
  const shown = h('div.prose', { ondblclick: () => edit(true) });
  const write = h('button.button.plain.small', { type: 'button', onclick: () => edit(!store.state.cells[id].editing) });
  const node = h('article.cell.note', { 'data-cell': id, tabindex: -1, onfocusin: () => store.dispatch({ type: 'cell-focused', cell: id }) },
    h('header', h('span.name', id), write, h('span.space'), tools.node), text, shown);

  function edit(on) {
    store.dispatch({ type: 'note-editing', cell: id, on });
  }

  function update(state) {
    const own = state.cells[id];
    if (!own) return;
    tools.update(state);
    if (!changed(own.source, own.html, own.editing, words.shown)) return;
    const { t } = words;
    set(node, { 'aria-label': t('note.name', { cell: id }) });
    set(text, { 'aria-label': t('note.text', { cell: id }), placeholder: t('note.placeholder') });
    if (text.value !== own.source) text.value = own.source;
    const opens = own.editing && text.hidden;
    text.hidden = !own.editing;
    shown.hidden = own.editing;
    fill(shown, own.html ? html('div', own.html) : h('p.side-note', t('note.empty')));
    patch(write, icon(own.editing ? 'tick' : 'pen'), h('span', t(own.editing ? 'note.done' : 'note.edit')));
    if (opens) text.focus();
  }

  return { node, update };
}
