import { test } from 'node:test';
import assert from 'node:assert/strict';
import { across } from '../../main/resources/web/app/lib/across.js';
import { failsAsMeant } from '../../main/resources/web/app/lib/expected.js';
import { told } from '../../main/resources/web/app/lib/told.js';
import { whichRun } from '../../main/resources/web/app/lib/which.js';

const ran = (order, version = 1) => ({ order, version });
const cell = (id, run, order, more = {}) => ({ id, version: 1, unsaved: false, phase: 'idle', run: { run }, ran: ran(order), ...more });
const shown = (run, kind = 'run') => ({ run, live: false, summary: { cell: 'a', kind } });

test('the last run of all is no other than the one beside its cell', () => {
  assert.equal(whichRun(shown('r2'), { a: cell('a', 'r2', 2), b: cell('b', 'r1', 1) }), null);
  assert.equal(whichRun({ run: '', live: false, summary: null }, {}), null);
  assert.equal(whichRun(shown('r2'), { a: cell('a', 'r2', 2, { phase: 'running' }) }), null);
});

test('a run is of an earlier text, an earlier run, an earlier cell, or of a search', () => {
  assert.deepEqual(whichRun(shown('r1'), { a: cell('a', 'r1', 1, { unsaved: true }) }), { why: 'changed', cell: 'a' });
  assert.deepEqual(whichRun(shown('r1'), { a: cell('a', 'r1', 1, { version: 2 }) }), { why: 'changed', cell: 'a' });
  assert.deepEqual(whichRun(shown('r1'), { a: cell('a', 'r2', 2) }), { why: 'earlier', cell: 'a', n: 2 });
  assert.deepEqual(whichRun(shown('r1'), { a: cell('a', 'r1', 1), b: cell('b', 'r2', 2), c: cell('c', 'r3', 3) }), { why: 'since', cell: 'c', n: 3 });
  assert.deepEqual(whichRun(shown('r3', 'failing'), { a: cell('a', 'r1', 1, { failing: 'r3' }) }), { why: 'search', cell: 'a', n: 1 });
  assert.deepEqual(whichRun(shown('r3', 'failing'), { a: cell('a', 'r1', 1, { version: 2 }) }), { why: 'changed', cell: 'a' });
});

test('a search or a replay of the text as it stands is of no earlier one', () => {
  assert.equal(whichRun(shown('r3', 'failing'), { a: cell('a', 'r1', 1, { version: 2, failing: 'r3' }) }).why, 'search');
  assert.equal(whichRun(shown('r3', 'replay'), { a: cell('a', 'r3', 1, { version: 2 }), b: cell('b', 'r2', 2) }), null);
});

test('a failure is as meant when the lesson expects it and it came', () => {
  const notebook = { steps: [{ parts: [{ kind: 'expect', cell: 'a', rows: [{ key: 'verdict', value: 'fails', met: true }] }] }] };
  assert.equal(failsAsMeant({ id: 'a', expects: null }, notebook), true);
  assert.equal(failsAsMeant({ id: 'b', expects: null }, notebook), false);
  assert.equal(failsAsMeant({ id: 'a', expects: [{ key: 'verdict', value: 'fails', met: true }, { key: 'reason', value: 'deadlock', met: false }] }, notebook), false);
  assert.equal(failsAsMeant({ id: 'a', expects: [{ key: 'verdict', value: 'fails', met: false }] }, notebook), false);
  assert.equal(failsAsMeant({ id: 'a', expects: [{ key: 'verdict', value: 'completes', met: true }] }, notebook), false);
});

test('a diagram is moved to the side as little as shows the step and what led to it', () => {
  assert.equal(across([{ left: 100, right: 300 }], 0, 500), 0);
  assert.equal(across([{ left: 400, right: 700 }], 0, 500), 212);
  assert.equal(across([{ left: 100, right: 300 }], 400, 500), 88);
  assert.equal(across([{ left: 0, right: 900 }, { left: 600, right: 900 }], 0, 500), 412);
  assert.equal(across([{ left: 0, right: 900 }], 0, 500), 200);
  assert.equal(across([], 70, 500), 70);
});

test('a step begins with what happens, whatever stands after the name', () => {
  const of = text => told({ summary: { tasks: [{ task: 1, name: 'A' }] }, events: [[0, 0, 1, 'CALLED']], chunks: [{ index: 0, first: 0, lines: [{ first: 0, last: 0, text }] }] }, 0, key => key);
  assert.equal(of('A: reads 0'), 'reads 0');
  assert.equal(of('A, to Bank#1: transfer(2)'), 'to Bank#1: transfer(2)');
  assert.equal(of('A，对 Bank#1：transfer(2)'), '对 Bank#1：transfer(2)');
});
