// One cell: code, what can be done with it, what came of it.

import { covering } from '../lib/quiz.js';
import { badge } from './badge.js';
import { cellTools } from './cell-tools.js';
import { chip } from './chip.js';
import { cover } from './cover.js';
import { elapsed } from './elapsed.js';
import { editor } from './editor.js';
import { guard } from './guard.js';
import { fill, h, set } from './h.js';
import { icon } from './icons.js';
import { outcome } from './outcome.js';
import { output } from './output.js';
import { patch } from './patch.js';

export function cell(ctx, part) {
  const { store, words, commands } = ctx;
  const id = part.cell;
  const changed = guard();
  const code = editor(ctx, id);
  const verdict = chip(ctx, id);
  const printed = output(ctx, id);
  const ending = outcome(ctx, id);
  const run = h('button.button.primary.run', { type: 'button', onclick: pressed });
  const breakIt = h('button.button.plain.break', { type: 'button', onclick: searched });
  const reset = h('button.button.plain.small', { type: 'button', onclick: () => commands.reset(id) });
  const also = h('span.also');
  const setup = h('span.tag');
  const when = badge(ctx, id);
  const waits = elapsed(ctx);
  const tools = cellTools(ctx, id, false);
  const covers = cover(ctx, skip);
  const result = h('div.result', printed.node, ending.node);
  const node = h('article.cell', { 'data-cell': id, tabindex: -1, onfocusin: () => store.dispatch({ type: 'cell-focused', cell: id }) },
    h('header', h('span.name', id), setup, when.node, h('span.space'), reset, tools.node),
    code.node, h('div.actions', run, breakIt, waits.node, also, verdict.node), covers.node, result);

  function pressed() {
    if (store.state.cells[id].phase === 'idle') commands.run(id);
    else commands.stop();
  }

  function searched() {
    if (store.state.cells[id].search) commands.stop();
    else commands.breakIt(id);
  }

  function update(state) {
    const own = state.cells[id];
    if (!own) return;
    const quiz = covering(state.notebook.quizzes, state.answers, id);
    for (const view of [code, verdict, printed, ending, when, waits, tools]) view.update(state, own);
    if (!changed(own, quiz, state.busy?.what, words.shown)) return;
    const { t } = words;
    const busyElsewhere = Boolean(state.busy) && own.phase === 'idle' && !own.search;
    const blocked = busyElsewhere && state.busy.what !== 'run';
    node.classList.toggle('running', own.phase !== 'idle');
    set(node, { 'aria-label': t('cell.name', { cell: id }) });
    fill(setup, own.setup ? t('cell.setup') : '');
    setup.hidden = !own.setup;
    fill(reset, t('cell.reset'));
    reset.hidden = own.source === own.original || !own.original;
    button(run, own.phase === 'idle' ? ['run', t('cell.run')] : ['stop', t('cell.stop')], blocked || Boolean(own.search));
    run.classList.toggle('stop', own.phase !== 'idle');
    button(breakIt, own.search ? ['stop', t('cell.stop-search')] : ['bolt', t('cell.break')], busyElsewhere || own.phase !== 'idle');
    set(breakIt, { title: t('cell.break-why') });
    breakIt.hidden = own.setup;
    fill(also, own.alsoRan.length ? t('cell.also', { cells: own.alsoRan.join(', ') }) : '');
    covered(quiz, own);
  }

  function covered(quiz, own) {
    const has = own.output.length > 0 || own.run;
    covers.update(has ? quiz : null);
    result.hidden = Boolean(quiz) || !has;
    verdict.node.hidden = Boolean(quiz);
  }

  function skip(quiz) {
    store.dispatch({ type: 'quiz-skipped', quiz });
    commands.uncovered(quiz);
  }

  return { node, update };
}

function button(node, [name, words], disabled) {
  patch(node, icon(name), h('span', words));
  node.disabled = disabled;
}
