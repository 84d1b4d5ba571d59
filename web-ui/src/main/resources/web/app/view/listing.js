// Code to read beside the lesson's Java, such as the same in Rust; it never runs.

import { StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { rust } from '@codemirror/legacy-modes/mode/rust';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { guard } from './guard.js';
import { colours, look } from './editor-setup.js';
import { h, set } from './h.js';
import { java } from './java-mode.js';

const NAMES = { rust: 'Rust', java: 'Java' };

export function listing({ words }, part) {
  const changed = guard();
  const name = NAMES[part.language] ?? part.language;
  const mode = { rust: () => StreamLanguage.define(rust), java: () => java }[part.language]?.() ?? [];
  const host = h('div.code');
  const view = new EditorView({ parent: host, state: EditorState.create({ doc: part.source.replace(/\n$/, ''), extensions: [
    EditorState.readOnly.of(true), EditorView.editable.of(false), EditorView.contentAttributes.of({ tabindex: '0' }), mode, syntaxHighlighting(colours), look] }) });
  const node = h('figure.listing', name && h('figcaption', name), host);

  function update() {
    if (!changed(words.shown)) return;
    set(view.contentDOM, { 'aria-label': words.t('listing.code', { language: name }) });
  }

  return { node, update };
}
