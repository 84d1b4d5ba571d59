import { test } from 'node:test';
import assert from 'node:assert/strict';
import { moments } from '../../main/resources/web/app/lib/moments.js';
import { nanosOf } from '../../main/resources/web/app/lib/details.js';
import { LOST_UPDATE, computing } from './runs.js';

const event = (seq, time, task, kind, object = '', detail = '', at = '') => [seq, time, task, kind, object, detail, at, -1];
const DEADLOCK = [
  event(0, 0, 0, 'STARTED', 'one', '1'), event(1, 0, 0, 'STARTED', 'two', '2'), event(2, 0, 1, 'ACQUIRED', 'A', '', 'c:1'), event(3, 0, 2, 'ACQUIRED', 'B', '', 'c:2'),
  event(4, 0, 1, 'REQUESTED', 'B', '', 'c:3'), event(5, 0, 2, 'REQUESTED', 'A', '', 'c:4'), event(6, 0, 0, 'JOINED', 'one', '', 'c:5')];
const states = moment => moment.tasks.map(task => `${task.name} ${task.state}`);

test('a circle of waits is marked, and who waits for it from outside is not', () => {
  const { waits, locks, tasks } = moments(DEADLOCK).at(6);
  assert.deepEqual(waits.map(edge => [edge.from, edge.to, edge.label, edge.cycle]), [[0, 1, 'one', false], [1, 2, 'B', true], [2, 1, 'A', true]]);
  assert.deepEqual(locks, [{ label: 'A', holders: [1], waiting: [2], owner: 1 }, { label: 'B', holders: [2], waiting: [1], owner: 2 }]);
  assert.deepEqual(tasks[1].holds, ['A']);
});

test('a sleeper has a timer until it goes on, and its idle time is counted', () => {
  const run = moments([event(0, 0, 0, 'STARTED', 'one', '1'), event(1, 0, 1, 'SLEPT', '', '2 s'), event(2, 2e9, 1, 'RESUMED'), event(3, 2e9, 1, 'ENDED')]);
  assert.deepEqual(run.at(1).timers, [{ label: 'one', at: 2e9 }]);
  assert.deepEqual(run.at(2).timers, []);
  assert.deepEqual([run.at(3).tasks[1].idle, run.at(3).tasks[1].wakes, run.at(3).tasks[1].state], [2e9, 1, 'ended']);
});

test('the last value of a variable is known at every step, both ways', () => {
  const run = moments(LOST_UPDATE);
  const value = index => run.at(index).variables.map(each => each.value).join();
  assert.deepEqual([1, 2, 4, 9, 4, 3, 2].map(value), ['', '0', '1', '1', '1', '0', '0']);
  assert.deepEqual(states(run.at(9)), ['main running', 'one ended', 'two ended']);
});

test('in a run of 100,000 events a step costs far less than a frame, a jump not much more, and both tell the same', () => {
  const events = Array.from({ length: 100_000 }, (_, seq) => event(seq, seq, 1 + seq % 8, ['REQUESTED', 'ACQUIRED', 'WROTE', 'RELEASED'][(seq >> 3) % 4], 'L', `${seq} → ${seq + 1}`));
  const run = moments(events);
  run.at(99_999);
  const there = [];
  const back = [];
  const steps = computing(() => {
    for (let index = 60_000; index < 60_100; index++) there[index] = run.at(index);
    for (let index = 60_099; index >= 60_000; index--) back[index] = run.at(index);
  });
  assert.deepEqual(back, there);
  assert.ok(steps / 200 < 16, 'a step');
  const jumps = computing(() => {
    for (let jump = 0; jump < 20; jump++) run.at((jump * 7_919) % 100_000);
  });
  assert.ok(jumps / 20 < 16, 'a jump');
});

test('who waits for an end is not ready, and in a stuck run nobody is', () => {
  const joining = moments([event(0, 0, 0, 'STARTED', 'one', '1'), event(1, 0, 1, 'WROTE', 'x', '0 → 1'), event(2, 5, 1, 'ENDED'), [3, 5, 0, 'JOINED', 'one', '', '', 2]]);
  assert.deepEqual([0, 1, 3].map(index => states(joining.at(index))[0]), ['main running', 'main blocked', 'main running']);
  assert.deepEqual(joining.at(2).ready, [0]);
  assert.deepEqual([joining.at(1).ready, joining.at(1).waits[0].to, joining.at(3).tasks[0].idle], [[1], 1, 5]);
  const stuck = moments([event(0, 0, 0, 'STARTED', 'one', '1'), event(1, 0, 1, 'REQUESTED', 'A'), event(2, 0, 0, 'STUCK', '', 'DEADLOCK')]);
  assert.equal(states(stuck.at(2))[0], 'main parked');
});

test('details hold durations in words or as numbers', () => {
  assert.deepEqual(['250', '1500 ms', '2 s', '', 'soon', '1 h'].map(nanosOf), [250, 1.5e9, 2e9, -1, -1, -1]);
});
