// The middle: the open notebook with its steps, or why it is not there.

import { cell } from './cell.js';
import { ending } from './ending.js';
import { exercise } from './exercise.js';
import { expects } from './expects.js';
import { guard } from './guard.js';
import { fill, h, s } from './h.js';
import { listing } from './listing.js';
import { note } from './note.js';
import { picture } from './picture.js';
import { prose } from './prose.js';
import { quiz } from './quiz.js';
import { tools } from './tools.js';
import { trouble } from './trouble.js';

const KINDS = { text: prose, trouble, cell: (ctx, part) => ctx.store.state.cells[part.cell]?.prose ? note(ctx, part) : cell(ctx, part), quiz, expect: expects, mermaid: picture, code: listing, exercise };

export function lesson(ctx) {
  const { words, commands } = ctx;
  const changed = guard();
  const moved = guard();
  const head = tools(ctx);
  const column = h('div.column');
  const node = h('main.main', { id: 'lesson', tabindex: -1 }, head.node, column);
  const last = ending(ctx);
  const wanted = guard();
  let parts = [];
  let cells = new Map();
  let shown = '';

  /** Cells that are still there keep their editors: cursor, selection and what can be undone. */
  function build(notebook) {
    const before = shown === notebook.id ? cells : new Map();
    shown = notebook.id;
    cells = new Map();
    parts = [];
    const place = part => {
      const view = (part.kind === 'cell' && before.get(part.cell)) || KINDS[part.kind]?.(ctx, part);
      if (part.kind === 'cell') cells.set(part.cell, view);
      if (!view) return false;
      parts.push(view);
      return view.node;
    };
    fill(column, notebook.title && notebook.kind !== 'exercise' && h('h1', notebook.title), notebook.steps.map((step, index) => h('section.step', { id: `step-${step.id}` },
      step.title && !(index === 0 && step.title === notebook.title) && h('h2', step.title), step.parts.map(place))), last.node);
  }

  function update(state) {
    const { notebook } = state;
    head.update(state);
    if (changed(notebook.status, notebook.steps, notebook.error, notebook.status === 'ready' || words.shown)) {
      parts = [];
      if (notebook.status === 'ready') build(notebook);
      else fill(column, notebook.status === 'loading' ? skeleton() : failed(notebook));
    }
    for (const part of parts) part.update(state);
    last.update(state);
    if (wanted(state.wanted) && state.wanted) toCell(state.wanted);
    if (notebook.status === 'ready' && moved(notebook.id, state.route)) toPlace(state.route);
  }

  function toPlace({ step, cell }) {
    const target = cell ? column.querySelector(`[data-cell="${CSS.escape(cell)}"]`) : step ? column.querySelector(`#step-${CSS.escape(step)}`) : null;
    if (target) requestAnimationFrame(() => target.scrollIntoView({ block: 'start' }));
    else if (!step) node.scrollTop = 0;
  }

  /** `whole`: to the cell itself, where keys mean commands; else into its text. */
  function toCell({ cell: id, whole }) {
    const target = column.querySelector(`[data-cell="${CSS.escape(id)}"]`);
    const text = whole ? null : target?.querySelector('.cm-content, textarea:not([hidden])');
    (text ?? target)?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  }

  function skeleton() {
    return h('div.skeleton', { role: 'status' }, h('span.unseen', words.t('lesson.loading')),
      s('svg', { 'aria-hidden': 'true', width: '100%', height: 260 },
        ['55%', '92%', '88%', '60%'].map((width, row) => s('rect', { x: 0, y: row === 0 ? 0 : 30 + row * 26, width, height: row === 0 ? 30 : 14, rx: 6 })),
        s('rect', { x: 0, y: 150, width: '100%', height: 110, rx: 10 })));
  }

  function failed(notebook) {
    return h('div.empty', { role: 'alert' }, h('strong', words.t('lesson.failed')), h('p', notebook.error),
      h('p.choices', h('button.button.primary', { type: 'button', onclick: () => commands.openRoute(location.hash) }, words.t('again')),
        h('a.button', { href: '#/' }, words.t('lesson.elsewhere'))));
  }

  return { node, update };
}
