// The two layers Lockstep adds to the editor: what is wrong where, and which task stands on which line.

import { EditorState, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, gutter } from '@codemirror/view';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { importOf, offered } from '../lib/advice.js';
import { h } from './h.js';

export { EditorState, EditorView };
export const setLit = StateEffect.define();

const lines = StateField.define({
  create: () => [],
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setLit)) return effect.value;
    return transaction.docChanged ? [] : value;
  },
  provide: field => EditorView.decorations.from(field, tasks => view => decorated(view.state, tasks)),
});

function decorated(state, tasks) {
  const byLine = Map.groupBy(tasks.filter(each => each.line >= 1 && each.line <= state.doc.lines), each => each.line);
  const builder = new RangeSetBuilder();
  for (const line of [...byLine.keys()].sort((one, other) => one - other)) {
    const here = byLine.get(line);
    const shown = here.find(each => each.now) ?? here[0];
    const from = state.doc.line(line).from;
    builder.add(from, from, Decoration.line({ class: `cm-lit${shown.now ? ' cm-lit-now' : ''}`, attributes: { 'data-task': String(shown.task % 8) } }));
  }
  return builder.finish();
}

class TaskDots extends GutterMarker {
  constructor(tasks) {
    super();
    this.tasks = tasks;
  }

  eq(other) {
    return JSON.stringify(this.tasks) === JSON.stringify(other.tasks);
  }

  toDOM() {
    return h('span.cm-dots', this.tasks.map(task => h(`span.dot${task.now ? '.now' : ''}`, { 'data-task': task.task % 8, title: String(task.task) })));
  }
}

const dots = gutter({
  class: 'cm-tasks',
  lineMarker(view, block) {
    const line = view.state.doc.lineAt(block.from).number;
    const here = view.state.field(lines).filter(each => each.line === line);
    return here.length ? new TaskDots(here) : null;
  },
  lineMarkerChange: update => update.startState.field(lines) !== update.state.field(lines),
});

export const litLines = [lines, dots];

/** Marks these faults in the text and in the gutter, in place of those before; `label(type)` names the button that imports a type. */
export function mark(view, faults, label) {
  view.dispatch(setDiagnostics(view.state, faults.map(each => ({ ...ranged(view.state.doc, each), actions: imports(each, label) }))));
}

function imports({ hint }, label) {
  const name = offered(hint);
  return name ? [{ name: label(name), apply: view => addImport(view, name) }] : [];
}

/** Puts a line of import where such lines go. */
export function addImport(view, name) {
  const { at, text } = importOf(view.state.doc.toString(), name);
  if (text) view.dispatch({ changes: { from: at, insert: text }, userEvent: 'input' });
}

function ranged(doc, { line, column, endLine, endColumn, error, message, hint }) {
  const first = doc.line(Math.max(1, Math.min(line, doc.lines)));
  const last = doc.line(Math.max(first.number, Math.min(endLine || line, doc.lines)));
  const from = Math.min(first.from + Math.max(0, column - 1), first.to);
  const to = endColumn > 0 ? Math.max(from, Math.min(last.from + endColumn - 1, last.to)) : last.to;
  return { from, to, severity: error ? 'error' : 'warning', message: hint ? `${message} ${hint}` : message };
}

export const marks = lintGutter();
