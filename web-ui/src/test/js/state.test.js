import { test } from 'node:test';
import assert from 'node:assert/strict';
import { START, app } from '../../main/resources/web/app/state/app.js';
import { createStore } from '../../main/resources/web/app/state/store.js';
import { restored } from '../../main/resources/web/app/state/prefs.js';
import { hashOf, linkTo, parsed } from '../../main/resources/web/app/state/route.js';
import { LOST_UPDATE, SUMMARY, chunk } from './runs.js';

const CELL = { id: 'counter', source: 'a', original: 'a', version: 1, setup: false, output: [], lastRun: null, chip: null };
const NOTEBOOK = { id: 'scratch', kind: 'scratch', title: 'Scratch', steps: [], quizzes: [], cells: [CELL], busy: null, position: 0 };
const play = (...actions) => actions.reduce(app, START);
const message = value => ({ type: 'message', tab: 'me', message: value });
const opened = { type: 'notebook-loaded', notebook: NOTEBOOK };
const verdict = { kind: 'some-fail', passes: false, text: '18 of 35 schedules fail' };
const loaded = { type: 'player-loaded', run: 'r2', summary: SUMMARY, events: LOST_UPDATE, diagram: { participants: [], chunks: [chunk(0, [0, 9])] } };

test('a run clears the cell, streams its output, and ends with an outcome', () => {
  const running = play(opened, message({ type: 'run-started', run: 'r1', cell: 'counter', kind: 'run', mode: 'controlled' }),
    message({ type: 'also-runs', run: 'r1', cells: ['bank'] }),
    message({ type: 'output', run: 'r1', cell: 'counter', task: 0, error: false, text: 'a' }),
    message({ type: 'output', run: 'r1', cell: 'counter', task: 0, error: false, text: 'b\n' }),
    message({ type: 'output', run: 'r1', cell: 'counter', task: 1, error: false, text: 'c\n' }));
  assert.equal(running.cells.counter.phase, 'running');
  assert.equal(running.busy.cell, 'counter');
  assert.deepEqual(running.cells.counter.alsoRan, ['bank']);
  assert.deepEqual(running.cells.counter.output.map(piece => piece.text), ['ab\n', 'c\n']);
  const ended = app(running, message({ type: 'run-ended', run: 'r1', cell: 'counter', summary: { ...SUMMARY, kind: 'run', run: 'r1' } }));
  assert.equal(ended.cells.counter.phase, 'idle');
  assert.equal(ended.cells.counter.run.run, 'r1');
  assert.deepEqual(ended.progress, { scratch: ['counter'] });
});

test('a cell that did not compile counts as not done', () => {
  const ended = play(opened, message({ type: 'run-ended', run: 'r1', cell: 'counter', summary: { ...SUMMARY, kind: 'run', outcome: { kind: 'rejected' } } }));
  assert.deepEqual(ended.progress, {});
});

test('the chip says what the server says, and an edit takes it back', () => {
  const chipped = play(opened, message({ type: 'chip', cell: 'counter', verdict, run: 'r2' }));
  assert.equal(chipped.cells.counter.verdict.text, '18 of 35 schedules fail');
  assert.equal(chipped.cells.counter.failing, 'r2');
  const edited = app(chipped, { type: 'cell-edited', cell: 'counter', source: 'b' });
  assert.equal(edited.cells.counter.verdict, null);
  assert.equal(edited.cells.counter.unsaved, true);
});

test('an edit of another tab arrives, the echo of the own one changes nothing', () => {
  const edit = by => message({ type: 'cell', cell: 'counter', source: 'from afar', version: 2, by });
  assert.equal(play(opened, edit('other')).cells.counter.source, 'from afar');
  assert.equal(play(opened, edit('me')).cells.counter.source, 'a');
});

test('another tab does not take away what is being typed here', () => {
  const other = message({ type: 'cell', cell: 'counter', source: 'theirs', version: 9, by: 'other' });
  const typing = play(opened, { type: 'cell-edited', cell: 'counter', source: 'mine' });
  assert.equal(app(typing, other).cells.counter.source, 'mine');
  assert.equal(app(typing, other).cells.counter.version, 1);
});

test('text typed while it is being saved stays unsaved', () => {
  const typed = play(opened, { type: 'cell-edited', cell: 'counter', source: 'b' }, { type: 'cell-edited', cell: 'counter', source: 'bc' },
    { type: 'cell-saved', cell: 'counter', source: 'b', version: 2 });
  assert.equal(typed.cells.counter.unsaved, true);
  assert.equal(app(typed, { type: 'cell-saved', cell: 'counter', source: 'bc', version: 3 }).cells.counter.unsaved, false);
});

test('a search shows its progress and ends with a verdict and a run', () => {
  const searching = play(opened, { type: 'search-asked', cell: 'counter' }, message({ type: 'search-started', search: 's1', cell: 'counter' }),
    message({ type: 'search-progress', search: 's1', schedules: 312, failing: 0 }));
  assert.equal(searching.cells.counter.search.schedules, 312);
  const ended = app(searching, message({ type: 'search-ended', search: 's1', cell: 'counter', verdict, run: 'r2' }));
  assert.equal(ended.cells.counter.search, null);
  assert.equal(ended.cells.counter.failing, 'r2');
});

test('failing runs that were searched for one by one are kept side by side, until the text or the search is another', () => {
  const found = (state, run, next) => [{ type: 'search-asked', cell: 'counter', next }, message({ type: 'search-started', search: 's', cell: 'counter' }),
    message({ type: 'search-progress', search: 's', schedules: 9, failing: 1 }), message({ type: 'chip', cell: 'counter', verdict, run }),
    message({ type: 'search-ended', search: 's', cell: 'counter', verdict, run })].reduce(app, state);
  const two = found(found(play(opened), 'r2'), 'r3', true);
  assert.deepEqual(two.cells.counter.failures, ['r2', 'r3']);
  assert.equal(two.cells.counter.failing, 'r3');
  assert.deepEqual(found(two, 'r3', true).cells.counter.failures, ['r2', 'r3']);
  assert.deepEqual(found(two, 'r4').cells.counter.failures, ['r4']);
  assert.deepEqual(app(two, { type: 'cell-edited', cell: 'counter', source: 'other' }).cells.counter.failures, []);
});

test('after a reload a cell shows its last run, its chip, and that it is still running', () => {
  const cell = { ...CELL, output: [{ task: 0, error: false, text: '1\n' }], lastRun: SUMMARY, chip: { verdict, run: 'r2' } };
  const state = play({ type: 'notebook-loaded', notebook: { ...NOTEBOOK, cells: [cell], busy: { what: 'run', cell: 'counter', run: 'r3' } } });
  assert.equal(state.cells.counter.run.run, 'r2');
  assert.equal(state.cells.counter.verdict.kind, 'some-fail');
  assert.equal(state.cells.counter.phase, 'running');
  assert.equal(state.cells.counter.output[0].text, '1\n');
});

test('a refusal and an idle server set the cell free', () => {
  assert.equal(play(opened, { type: 'run-asked', cell: 'counter' }, { type: 'refused', cell: 'counter' }).cells.counter.phase, 'idle');
  const idle = play(opened, { type: 'run-asked', cell: 'counter' }, message({ type: 'busy', busy: null }));
  assert.equal(idle.cells.counter.phase, 'idle');
  assert.equal(idle.busy, null);
});

test('a failing run opens at the switch that matters, any other at its end', () => {
  const failing = play({ type: 'player-opening', run: 'r2' }, loaded);
  assert.equal(failing.player.index, 3);
  assert.equal(play({ type: 'player-opening', run: 'r2' }, { ...loaded, summary: { ...SUMMARY, decisive: -1 } }).player.index, 9);
  assert.equal(play({ type: 'player-opening', run: 'r2' }, { ...loaded, at: 5 }).player.index, 5);
});

test('stepping moves within the run; an answer for another run is ignored', () => {
  const open = play({ type: 'player-opening', run: 'r2' }, loaded);
  assert.equal(app(open, { type: 'player-moved', direction: 'previous' }).player.index, 2);
  assert.equal(app(open, { type: 'player-at', index: 99 }).player.index, 9);
  assert.equal(app(open, { ...loaded, run: 'r9', at: 0 }).player.index, 3);
});

test('of a long live run only the latest part is drawn: it begins anew when it begins later', () => {
  const live = play(opened, message({ type: 'run-started', run: 'r5', cell: 'counter', kind: 'run', mode: 'live' }),
    message({ type: 'chunk', run: 'r5', from: 0, chunk: chunk(0, [0, 3]), participants: [] }),
    message({ type: 'chunk', run: 'r5', from: 2000, chunk: chunk(0, [2000, 2003]), participants: [] }),
    message({ type: 'chunk', run: 'r5', from: 2000, chunk: chunk(1, [2004, 2005]), participants: [] }));
  assert.deepEqual([live.player.from, live.player.chunks.map(each => each.first)], [2000, [2000, 2004]]);
});

test('a live run takes the panel and grows chunk by chunk', () => {
  const live = play(opened, message({ type: 'run-started', run: 'r5', cell: 'counter', kind: 'run', mode: 'live' }),
    message({ type: 'chunk', run: 'r5', chunk: chunk(0, [0, 3]), participants: [{ id: 'p0', label: 'main', task: 0 }] }),
    message({ type: 'chunk', run: 'r5', chunk: chunk(1, [4, 5]), participants: [] }),
    message({ type: 'growth', run: 'r5', events: 6, time: 0 }),
    message({ type: 'chunk', run: 'r4', chunk: chunk(7, [0, 1]), participants: [] }));
  assert.equal(live.player.live, true);
  assert.deepEqual(live.player.chunks.map(each => each.index), [0, 1]);
  assert.equal(live.player.participants.length, 1);
  assert.equal(live.player.growth, 6);
});

test('addresses say which notebook, step, cell, run or schedule is meant', () => {
  assert.equal(parsed('').notebook, 'scratch');
  assert.equal(parsed('#/scratch/mine').notebook, 'scratch-mine');
  assert.deepEqual(parsed('#/lesson/p/02-poll/wake'), { kind: 'notebook', notebook: 'lesson.p.02-poll', step: 'wake', cell: '', replay: null });
  assert.equal(parsed('#/lesson/p/l/cell/bank').cell, 'bank');
  assert.deepEqual(parsed('#/run/r7'), { kind: 'run', run: 'r7' });
  assert.deepEqual(parsed('#/exercise/p/e'), { kind: 'exercise', pack: 'p', exercise: 'e' });
  assert.equal(parsed('#/lesson/%E0%A4%A/x').notebook, 'lesson.%E0%A4%A.x');
});

test('a link to a schedule leads back to it', () => {
  const link = linkTo('lesson.p.l', SUMMARY);
  assert.deepEqual(parsed(link).replay, { cell: 'counter', choices: [1, 0, 1], code: 'abcdef012345' });
  assert.equal(parsed(link).notebook, 'lesson.p.l');
  assert.equal(hashOf('scratch-mine'), '#/scratch/mine');
  assert.equal(parsed('#/?cell=c&choices=1,x').replay, null);
});

test('kept choices that make no sense are replaced', () => {
  assert.equal(restored(null).theme, 'system');
  assert.equal(restored({ theme: 'pink', mode: 3, language: 'zh-CN' }).theme, 'system');
  assert.equal(restored({ theme: 'dark', mode: 'live', language: 'zh-CN' }).language, 'zh-CN');
  assert.equal(restored({ mode: 3 }).mode, 'controlled');
});

test('listeners hear of many changes once, and of no change never', () => {
  const later = [];
  const store = createStore(app, START, tell => later.push(tell));
  let heard = 0;
  store.subscribe(() => heard++);
  store.dispatch({ type: 'mode-toggled' });
  store.dispatch({ type: 'theme-toggled', dark: false });
  store.dispatch({ type: 'nothing-known' });
  later.forEach(tell => tell());
  assert.equal(heard, 1);
  assert.equal(later.length, 1);
  assert.equal(store.state.prefs.theme, 'dark');
});
