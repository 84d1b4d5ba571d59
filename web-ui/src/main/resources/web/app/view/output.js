// What a cell printed: text nodes only, a stripe in the task's colour, long output folded.

import { runs } from '../lib/ansi.js';
import { folded } from '../lib/fold.js';
import { guard } from './guard.js';
import { fill, h } from './h.js';
import { patch } from './patch.js';

export function output({ words }) {
  const changed = guard();
  const lines = h('div.lines');
  const more = h('button.button.plain.small', { type: 'button', onclick: open });
  const node = h('div.output', { role: 'log', 'aria-live': 'polite' }, lines, more);
  let all = false;
  let last = null;

  function open() {
    all = true;
    draw(last);
  }

  function update(state, own) {
    if (!changed(own.output, words.shown)) return;
    if (own.output.length === 0) all = false;
    draw(own);
  }

  function draw(own) {
    last = own;
    const shown = folded(own.output, all);
    node.hidden = own.output.length === 0;
    node.setAttribute('aria-label', words.t('cell.output'));
    const tasks = new Set(own.output.map(piece => piece.task));
    patch(lines, shown.pieces.map(piece => piece.gap ? h('div.gap', words.t('output.hidden', { n: piece.gap })) : pieceNode(piece, tasks.size > 1)));
    more.hidden = shown.hidden === 0;
    fill(more, words.t('output.all', { n: shown.hidden }));
  }

  function pieceNode({ task, error, text }, striped) {
    const name = `${striped ? '.striped' : ''}${error ? '.error' : ''}`;
    return h(`pre.piece${name}`, { 'data-task': task % 8, title: striped ? words.t('output.task', { task }) : false }, styled(text));
  }

  return { node, update };
}

/** A text with its ANSI colours and with marks for what cannot be seen. */
export function styled(text) {
  return runs(text).map(({ text: words, style, mark }) => {
    const names = [mark && 'hidden-character', style.bold && 'bold', style.dim && 'dim', style.italic && 'italic', style.underline && 'underline', style.fg && `ansi-${style.fg}`].filter(Boolean);
    return names.length ? h('span', { class: names.join(' ') }, words) : document.createTextNode(words);
  });
}

