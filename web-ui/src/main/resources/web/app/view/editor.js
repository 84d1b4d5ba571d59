// The code of a cell: what was wrong with its last run, and the lines of the run that is open.

import { place } from '../lib/steps.js';
import { code } from './code.js';
import { guard } from './guard.js';

export function editor(ctx, id) {
  const { store, commands, words } = ctx;
  const marked = guard();
  const named = guard();
  const text = code(ctx, { file: id, source: store.state.cells[id].source, typed: source => commands.edit(id, source), ask: (what, source, at) => commands.advise(id, what, source, at) });

  function update(state, cell) {
    text.put(cell.source);
    if (named(words.shown)) text.name(words.t('cell.code', { cell: id }));
    if (marked(cell.run)) text.mark(diagnostics(cell.run, id));
    text.light(state.player, state.notebook.id);
  }

  return { node: text.node, update };
}

function diagnostics(run, id) {
  const said = run?.outcome?.diagnostics?.filter(each => each.cell === id) ?? [];
  const at = place(run?.outcome?.failure?.at || run?.outcome?.at || '');
  const thrown = run?.outcome && !run.outcome.ok && at.cell === id && at.line > 0
    ? [{ line: at.line, column: 1, endLine: at.line, endColumn: 0, error: true, message: run.outcome.text }] : [];
  return [...said, ...thrown];
}
