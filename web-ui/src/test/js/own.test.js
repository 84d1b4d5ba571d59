import { test } from 'node:test';
import assert from 'node:assert/strict';
import { START, app } from '../../main/resources/web/app/state/app.js';
import { hashOf, parsed } from '../../main/resources/web/app/state/route.js';
import { outline } from '../../main/resources/web/app/lib/steps-done.js';
import { command, written } from '../../main/resources/web/app/lib/keys.js';

const CODE = { id: 'a', source: 'int x = 1;', original: '', version: 1, run: 'first', setup: false, output: [], lastRun: null, chip: null, ran: null, html: '' };
const TEXT = { ...CODE, id: 't', source: '# T', run: 'text', html: '<h1>T</h1>' };
const opened = (cells, more = {}) => ({ type: 'notebook-loaded', notebook: { id: 'own-1', kind: 'own', title: 'Mine', own: true, deleted: 0, steps: [], quizzes: [], busy: null, cells, ...more } });
const play = (...actions) => actions.reduce(app, START);
const message = value => ({ type: 'message', tab: 'me', message: value });

test('prose is a cell that is written and shown', () => {
  const writes = play(opened([CODE, TEXT]), { type: 'note-editing', cell: 't', on: true });
  assert.equal(writes.cells.t.prose, true);
  assert.equal(writes.cells.a.prose, false);
  assert.equal(writes.cells.t.editing, true);
  const saved = [{ type: 'cell-edited', cell: 't', source: '# U' }, message({ type: 'cell', cell: 't', source: '# U', version: 2, by: 'me', html: '<h1>U</h1>' })].reduce(app, writes);
  assert.equal(saved.cells.t.html, '<h1>U</h1>');
  assert.equal(app(saved, opened([TEXT])).cells.t.editing, true, 'what is being written stays open when cells move');
});

test('the order of runs is told for every cell that ran', () => {
  const ran = play(opened([CODE, { ...CODE, id: 'b' }]), message({ type: 'run-ended', run: 'r1', cell: 'b', summary: { run: 'r1', kind: 'run', outcome: { ok: true } },
    ran: { a: { order: 1, version: 1 }, b: { order: 2, version: 1 } } }));
  assert.equal(ran.cells.a.ran.order, 1);
  assert.equal(ran.cells.b.ran.order, 2);
});

test('cells that run first start with no output, and a running cell tells how far it has come', () => {
  const begun = play(opened([{ ...CODE, output: [{ task: 0, error: false, text: 'old' }] }, { ...CODE, id: 'b' }]),
    message({ type: 'run-started', run: 'r1', cell: 'b', kind: 'run', mode: 'controlled' }), message({ type: 'also-runs', run: 'r1', cells: ['a'] }), message({ type: 'growth', run: 'r1', events: 70 }));
  assert.deepEqual(begun.cells.a.output, []);
  assert.equal(begun.cells.b.growth, 70);
  assert.equal(begun.cells.a.growth, 0);
});

test('own notebooks have addresses, and the list is kept apart from deleted ones by the view', () => {
  assert.equal(hashOf('own-12'), '#/own/12');
  assert.equal(parsed('#/own/12').notebook, 'own-12');
  const listed = play({ type: 'library-loaded', notebooks: [{ id: 'own-1', title: 'A', deleted: false }] });
  assert.equal(listed.library.list.length, 1);
  assert.equal(play({ type: 'toast', id: 1, text: 'gone', undo: 'cell' }).toasts[0].undo, 'cell');
});

test('cells are arranged by keys', () => {
  const key = (name, more = {}) => ({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });
  assert.equal(command(key('Enter', { altKey: true }), true), 'addBelow');
  assert.equal(command(key('Enter', { altKey: true, shiftKey: true }), true), 'addAbove');
  assert.equal(command(key('_', { ctrlKey: true, shiftKey: true }), true), 'split');
  assert.equal(command(key('ArrowUp', { altKey: true }), false), 'moveUp');
  assert.equal(command(key('ArrowUp', { altKey: true }), true), '', 'in a text it moves the line');
  assert.equal(command(key('x'), true), '');
  assert.equal(command(key('x'), false), 'deleteCell');
  assert.equal(command(key('x', { altKey: true }), false), '');
  assert.deepEqual(written('Mod+Shift+-', false), ['Ctrl', 'Shift', '-']);
});

test('a cell of which something is expected counts as done only when all of it came true', () => {
  const steps = [{ id: 'one', title: 'One', parts: [{ kind: 'cell', cell: 'a' }, { kind: 'expect', cell: 'a', rows: [] }] }, { id: 'two', title: 'Two', parts: [{ kind: 'cell', cell: 'b' }] }];
  const ended = cell => message({ type: 'run-ended', run: 'r', cell, summary: { run: 'r', kind: 'run', outcome: { kind: 'completed', ok: true }, alsoRan: [] } });
  const begun = play(opened([CODE, { ...CODE, id: 'b' }], { kind: 'lesson', own: false, steps }), ended('a'), ended('b'));
  assert.deepEqual(begun.progress['own-1'], ['b']);
  const missed = app(begun, message({ type: 'expects', cell: 'a', rows: [{ key: 'output', met: true }, { key: 'verdict', met: null }] }));
  assert.deepEqual(missed.progress['own-1'], ['b']);
  const kept = app(missed, message({ type: 'expects', cell: 'a', rows: [{ key: 'output', met: true }, { key: 'verdict', met: true }] }));
  assert.deepEqual(kept.progress['own-1'], ['b', 'a']);
  assert.deepEqual(outline(steps, missed.progress['own-1']).map(({ n, of }) => `${n}/${of}`), ['0/1', '1/1']);
});
