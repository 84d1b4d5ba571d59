// The code of a cell in CodeMirror: errors in the gutter, the running line of every task lit in its colour.

import { perform } from '../perform.js';
import { syntax } from './editor-setup.js';
import { EditorState, EditorView, litLines, mark, marks, setLit } from './editor-parts.js';
import { lit, place } from '../lib/steps.js';
import { guard } from './guard.js';
import { h } from './h.js';

export function editor({ store, commands, words }, id) {
  const own = store.state.cells[id];
  const marked = guard();
  const lighted = guard();
  const named = guard();
  const host = h('div.code');
  let told = own.source;
  const view = new EditorView({
    parent: host,
    state: EditorState.create({ doc: own.source, extensions: [marks, syntax(command => perform(command, { store, commands, words, target: host })), litLines, EditorView.updateListener.of(typed)] }),
  });

  function typed(change) {
    if (!change.docChanged) return;
    const source = change.state.doc.toString();
    if (source === told) return;
    told = source;
    commands.edit(id, source);
  }

  function update(state, cell) {
    if (cell.source !== told) {
      told = cell.source;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: cell.source } });
    }
    if (named(words.shown)) view.contentDOM.setAttribute('aria-label', words.t('cell.code', { cell: id }));
    if (marked(cell.run)) mark(view, diagnostics(cell.run, id));
    const { player } = state;
    if (lighted(player.index, player.walked, player.status, player.live)) light(player, state);
  }

  function light(player, state) {
    const open = player.status === 'ready' && !player.live && player.summary?.notebook === state.notebook.id;
    const lines = open ? lit(player.walked, player.events, player.index).map(each => ({ ...each, ...place(each.at) })).filter(each => each.cell === id) : [];
    view.dispatch({ effects: setLit.of(lines) });
    const mover = lines.find(each => each.now);
    if (mover) reveal(mover.line);
  }

  function reveal(line) {
    const block = view.lineBlockAt(view.state.doc.line(Math.min(line, view.state.doc.lines)).from);
    const main = host.closest('.main');
    if (!main || document.activeElement === view.contentDOM) return;
    const top = host.getBoundingClientRect().top - main.getBoundingClientRect().top + block.top;
    if (top < 60 || top > main.clientHeight - 60) main.scrollBy({ top: top - main.clientHeight / 2 });
  }

  requestAnimationFrame(() => host.closest('.cell')?.addEventListener('go-to-line', event => {
    const line = view.state.doc.line(Math.max(1, Math.min(event.detail, view.state.doc.lines)));
    view.focus();
    view.dispatch({ selection: { anchor: line.from }, effects: EditorView.scrollIntoView(line.from, { y: 'center' }) });
  }));

  return { node: host, update };
}

function diagnostics(run, id) {
  const said = run?.outcome?.diagnostics?.filter(each => each.cell === id) ?? [];
  const at = place(run?.outcome?.failure?.at || run?.outcome?.at || '');
  const thrown = run?.outcome && !run.outcome.ok && at.cell === id && at.line > 0
    ? [{ line: at.line, column: 1, endLine: at.line, endColumn: 0, error: true, message: run.outcome.text }] : [];
  return [...said, ...thrown];
}
