import { test } from 'node:test';
import assert from 'node:assert/strict';
import { faults, over, rows } from '../../main/resources/web/app/lib/grading.js';
import { exercises } from '../../main/resources/web/app/state/exercises.js';

const CHECKS = [{ id: 'happens', title: 'It happens', points: 3 }, { id: 'ends', title: 'It ends', points: 4 }];
const LOST = { id: 'ends', title: 'It ends', standing: 'failed', points: 0, outOf: 4, verdict: 'fails', message: 'Stuck.', place: 'bank.java:6' };
const grading = { grading: 'g1', state: 'grading', checking: 'ends', schedules: 12, remarks: [], checks: [{ id: 'happens', standing: 'passed', place: '' }] };

test('each check is open, being checked, or has its standing', () => {
  assert.deepEqual(rows(CHECKS, null).map(row => row.state), ['open', 'open']);
  assert.deepEqual(rows(CHECKS, grading).map(row => row.state), ['passed', 'checking']);
  assert.deepEqual(rows(CHECKS, { ...grading, state: 'ended', checks: [...grading.checks, LOST] }).map(row => row.state), ['passed', 'failed']);
});

test('a grading is over when it has ended, was stopped or broke', () => {
  assert.deepEqual(['waiting', 'grading', 'ended', 'stopped', 'broken'].map(state => over({ state })), [false, false, true, true, true]);
});

test('the editor marks lost checks and remarks of its own file only', () => {
  const told = { ...grading, checks: [LOST], remarks: [{ file: 'bank.java', line: 2, column: 5, message: 'wrong', hint: 'try' }, { file: 'given.java', line: 1, column: 1, message: 'no', hint: '' }] };
  assert.deepEqual(faults(told, 'bank.java').map(fault => [fault.line, fault.message]), [[2, 'wrong'], [6, 'Stuck.']]);
  assert.deepEqual(faults(null, 'bank.java'), []);
});

test('a draft survives that the exercise is read again, and a check remembers what it was made for', () => {
  const loaded = { type: 'exercise-loaded', exercise: { id: 'bank', pack: 'p', starter: 'a', draft: 'a', checked: '' } };
  let state = [loaded, { type: 'draft-edited', id: 'bank', source: 'b' }, { type: 'check-asked', id: 'bank', source: 'b' },
    { type: 'grading', id: 'bank', grading }, { type: 'hint-opened', id: 'bank', count: 1 }].reduce(exercises, {});
  assert.equal(state.bank.draft, 'b');
  assert.equal(state.bank.checked, 'b');
  state = exercises(state, { ...loaded, exercise: { ...loaded.exercise, draft: 'b', checked: 'b', title: '标题' } });
  assert.equal(state.bank.grading.grading, 'g1');
  assert.equal(state.bank.opened, 1);
  assert.equal(exercises(state, { type: 'draft-edited', id: 'other', source: 'x' }), state);
});
