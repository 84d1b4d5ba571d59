import { test } from 'node:test';
import assert from 'node:assert/strict';
import { lit, moved, place, walk, candidates, causeOf, misfit, nextOn, parting } from '../../main/resources/web/app/lib/steps.js';
import { LOST_UPDATE, computing } from './runs.js';

const walked = walk(LOST_UPDATE);

test('a step goes by one event and stops at both ends', () => {
  assert.equal(moved(walked, 3, 'next'), 4);
  assert.equal(moved(walked, 3, 'previous'), 2);
  assert.equal(moved(walked, 0, 'previous'), 0);
  assert.equal(moved(walked, LOST_UPDATE.length - 1, 'next'), LOST_UPDATE.length - 1);
  assert.equal(moved(walked, 4, 'first'), 0);
  assert.equal(moved(walked, 4, 'last'), LOST_UPDATE.length - 1);
});

test('a switch is where another task goes on', () => {
  assert.deepEqual(walked.switches, [2, 3, 6, 8]);
  assert.equal(moved(walked, 3, 'nextSwitch'), 6);
  assert.equal(moved(walked, 3, 'previousSwitch'), 2);
  assert.equal(moved(walked, 9, 'nextSwitch'), 9);
  assert.equal(moved(walked, 1, 'previousSwitch'), 0);
});

test('the running line of every living task is lit, the mover is told apart', () => {
  assert.deepEqual(lit(walked, LOST_UPDATE, 3), [
    { task: 0, at: 'counter:6', now: false }, { task: 1, at: 'counter:3', now: false }, { task: 2, at: 'counter:4', now: true }]);
});

test('a task that has ended stands nowhere', () => {
  assert.deepEqual(lit(walked, LOST_UPDATE, 7).map(each => each.task), [0]);
  assert.deepEqual(lit(walked, LOST_UPDATE, 5).map(each => each.task), [0, 1]);
});

test('outside of the run nothing is lit', () => {
  assert.deepEqual(lit(walked, LOST_UPDATE, -1), []);
  assert.deepEqual(lit(walk([]), [], 0), []);
});

test('places are cell and line', () => {
  assert.deepEqual(place('cell-3:7'), { cell: 'cell-3', line: 7 });
  assert.deepEqual(place('Bank.java'), { cell: 'Bank.java', line: 0 });
});

test('one step in a run of 100,000 events stays far below a frame', () => {
  const many = Array.from({ length: 100_000 }, (_, seq) => [seq, seq, seq % 7, 'READ', 'x', '', `c:${seq % 40}`, -1]);
  const long = walk(many);
  const steps = computing(() => {
    for (let step = 0; step < 100; step++) lit(long, many, moved(long, step * 900, 'nextSwitch'));
  });
  assert.ok(steps / 100 < 8, 'a step takes less than half a frame');
});

test('a cause is another task\'s event, never the own one before', () => {
  const events = [[0, 0, 1, 'RELEASED', 'lock', '', 'c:1', -1], [1, 0, 2, 'ACQUIRED', 'lock', '', 'c:2', 0], [2, 0, 2, 'READ', 'x', '0', 'c:3', 1]];
  assert.deepEqual(events.map((_, index) => causeOf(events, index)), [-1, 0, -1]);
});

test('the next event on a line comes after this one, or is the first again', () => {
  assert.equal(nextOn(LOST_UPDATE, 2, 'counter:3'), 6);
  assert.equal(nextOn(LOST_UPDATE, 7, 'counter:3'), 2);
  assert.equal(nextOn(LOST_UPDATE, 7, 'counter:99'), -1);
});

test('two runs part at the first event and the first choice that differ', () => {
  const other = LOST_UPDATE.map((event, index) => index === 3 ? event.with(2, 1) : event);
  assert.deepEqual(parting(LOST_UPDATE, other, [1, 0, 1], [1, 0, 0]), { event: 3, choice: 2 });
  assert.equal(parting(LOST_UPDATE, LOST_UPDATE, [1], [1, 0]), null);
  assert.deepEqual(parting(LOST_UPDATE, LOST_UPDATE.slice(0, 4), [1], [1]), { event: 4, choice: -1 });
});

test('who could go on is told in the order of the choice: the last one first, then by number', () => {
  const before = { tasks: [{ task: 0, state: 'running' }, { task: 1, state: 'ready' }, { task: 2, state: 'ready' }, { task: 3, state: 'blocked' }] };
  assert.deepEqual(candidates(before, LOST_UPDATE, 3, 2), [1, 2], 'main only waits for the ends');
  assert.deepEqual(candidates(before, LOST_UPDATE, 4, 2), [2, 1]);
  assert.deepEqual(candidates(before, LOST_UPDATE, 1, 3), [0, 1, 2]);
  assert.deepEqual(candidates(before, LOST_UPDATE, 3, 4), [], 'the trace does not tell');
});

test('a schedule that is followed no more says from which choice on', () => {
  assert.equal(misfit([0, 1, 1], [0, 1, 1, 0]), 0);
  assert.equal(misfit([0, 1, 1], [0, 0, 1]), 2);
  assert.equal(misfit([0, 1, 1], [0, 1]), 3);
});
