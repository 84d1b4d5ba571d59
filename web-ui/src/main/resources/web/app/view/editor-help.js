// Help while one writes: how a name goes on, what a call takes, what a name means. All of it is asked of the server, none of it runs.

import { autocompletion, completionKeymap, startCompletion } from '@codemirror/autocomplete';
import { lintKeymap } from '@codemirror/lint';
import { StateEffect, StateField } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, showTooltip } from '@codemirror/view';
import { inside, options } from '../lib/advice.js';
import { h } from './h.js';

const setCall = StateEffect.define();

/** `ask(question, source, at)` resolves to what the server says, or to null. */
export function help(ask) {
  const call = StateField.define({
    create: () => null,
    update(value, transaction) {
      for (const effect of transaction.effects) if (effect.is(setCall)) return effect.value;
      if (!value || !(transaction.docChanged || transaction.selection)) return value;
      const at = transaction.changes.mapPos(value.at);
      const head = transaction.state.selection.main.head;
      return head >= at && inside(transaction.state.sliceDoc(at, head)) ? { ...value, at } : null;
    },
    provide: field => showTooltip.from(field, value => value && { pos: value.at, above: true, create: () => ({ dom: told(value.declared) }) }),
  });
  return [
    call, autocompletion({ override: [context => goOn(ask, context)], icons: true, maxRenderedOptions: 60 }),
    hoverTooltip((view, at) => meaning(ask, view, at), { hoverTime: 450 }),
    EditorView.updateListener.of(update => {
      const typed = update.docChanged && update.transactions.some(each => each.isUserEvent('input'));
      const { head } = update.state.selection.main;
      if (typed && '(,'.includes(update.state.sliceDoc(head - 1, head) || ' ')) calls(ask, update.view, head);
    }),
    keymap.of([{ key: 'Mod-Shift-Space', run: view => (calls(ask, view, view.state.selection.main.head), true) },
      { key: 'Escape', run: view => view.state.field(call) !== null && (view.dispatch({ effects: setCall.of(null) }), true) },
      ...completionKeymap, ...lintKeymap]),
  ];
}

async function goOn(ask, context) {
  const word = context.matchBefore(/[\p{L}\p{N}_$]*/u);
  const dot = context.state.sliceDoc(word.from - 1, word.from) === '.';
  const number = /^\d/.test(word.text);
  if (!context.explicit && (number || (!dot && word.text.length < 2))) return null;
  const source = context.state.doc.toString();
  const said = await ask('complete', source, context.pos);
  if (context.aborted || !said?.proposals?.length) return null;
  return {
    from: said.from, validFor: /^[\p{L}\p{N}_$]*$/u,
    options: options(said.proposals).map(option => ({
      ...option, apply: option.calls ? put : undefined,
      info: () => describe(ask, source.slice(0, said.from) + option.label + (option.takes ? '(' : '') + source.slice(context.pos), said.from + option.label.length + (option.takes ? 1 : 0)),
    })),
  };
}

/** Puts a call with the cursor where its arguments go. */
function put(view, { label, takes }, from, to) {
  const there = view.state.sliceDoc(to, to + 1) === '(';
  view.dispatch({ changes: { from, to, insert: there ? label : `${label}()` }, selection: { anchor: from + label.length + (there || takes ? 1 : 2) }, userEvent: 'input.complete' });
}

async function describe(ask, source, at) {
  const said = await ask('explain', source, at);
  return said?.declared?.length ? told(said.declared.slice(0, 1)) : null;
}

async function meaning(ask, view, at) {
  const word = view.state.wordAt(at);
  if (!word || !/^[\p{L}_$]/u.test(view.state.sliceDoc(word.from, word.to))) return null;
  const said = await ask('explain', view.state.doc.toString(), word.to);
  return said?.declared?.length ? { pos: word.from, end: word.to, above: true, create: () => ({ dom: told(said.declared) }) } : null;
}

async function calls(ask, view, at) {
  const { doc } = view.state;
  const said = await ask('explain', doc.toString(), at);
  if (view.state.doc !== doc || !said?.declared?.length) return;
  view.dispatch({ effects: setCall.of({ at, declared: said.declared.slice(0, 6) }) });
}

/** Declarations, the first with its documentation: text only. */
function told(declared) {
  const [first] = declared;
  return h('div.told', declared.map(each => h('code.signature', each.signature)), first.documentation && h('div.documentation', first.documentation));
}

export { startCompletion };
