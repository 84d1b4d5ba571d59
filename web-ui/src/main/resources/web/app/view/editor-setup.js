// How code looks and behaves in every editor of the page: Java, brackets, history, the page's own colours.

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { HighlightStyle, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { highlightSelectionMatches } from '@codemirror/search';
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, drawSelection, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { java } from './java-mode.js';

export const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.controlKeyword], color: 'var(--code-keyword)' },
  { tag: [tags.typeName, tags.className, tags.standard(tags.typeName)], color: 'var(--code-type)' },
  { tag: [tags.string, tags.character, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.atom, tags.null], color: 'var(--code-number)' },
  { tag: [tags.comment, tags.meta], color: 'var(--code-comment)', fontStyle: 'italic' },
  { tag: [tags.definition(tags.variableName), tags.function(tags.variableName)], color: 'var(--code-definition)' },
]);

export const look = EditorView.theme({
  '&': { fontSize: '0.84375rem', color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: 'var(--line-code)', fontVariantLigatures: 'none' },
  '.cm-content': { padding: '10px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 16px 0 8px' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-faint)', border: 'none', fontVariantNumeric: 'tabular-nums' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 4px', minWidth: '28px' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 22%, transparent) !important' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-soft)', color: 'inherit', outline: 'none' },
  '.cm-tooltip': { border: '1px solid var(--line)', borderRadius: '6px', backgroundColor: 'var(--raised)', color: 'var(--ink)', boxShadow: 'var(--shadow-m)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--fail)' },
});

const PAGE_KEYS = { 'Mod-Enter': 'run', 'Shift-Enter': 'runAndAdvance', 'Mod-Shift-Enter': 'runAll', 'Mod-.': 'stop',
  'Alt-Enter': 'addBelow', 'Alt-Shift-Enter': 'addAbove', 'Mod-Shift--': 'split', 'Mod-_': 'split' };

/** Everything for code that is typed; `act` performs a command of the page. */
export function syntax(act) {
  const page = Object.entries(PAGE_KEYS).map(([key, command]) => ({ key, run: () => (act(command), true) }));
  return [
    Prec.highest(keymap.of(page)), EditorView.contentAttributes.of({ tabindex: '0' }),
    lineNumbers(), highlightSpecialChars(), history(), drawSelection(), indentOnInput(), indentUnit.of('    '), bracketMatching(), closeBrackets(),
    highlightSelectionMatches({ minSelectionLength: 2 }), java, syntaxHighlighting(colours), look, keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
  ];
}

/** Code to read: the same look, nothing to type. */
export function reading() {
  return [EditorView.contentAttributes.of({ tabindex: '0' }), lineNumbers(), EditorState.readOnly.of(true), EditorView.editable.of(false), java, syntaxHighlighting(colours), look];
}
