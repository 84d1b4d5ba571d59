import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { drawable, eventAt, panned, ticks, timeline, visible, zoomed } from '../../main/resources/web/app/lib/timeline.js';
import { bins, metrics, percentile } from '../../main/resources/web/app/lib/metrics.js';
import { below, callMap, flames, frames } from '../../main/resources/web/app/lib/calls.js';
import { lessonAbout } from '../../main/resources/web/app/lib/lessons.js';
import { LOST_UPDATE, computing } from './runs.js';

const TASKS = [{ task: 0, name: 'main' }, { task: 1, name: 'one' }, { task: 2, name: 'two' }];
const event = (seq, time, task, kind, object = '', detail = '', cause = -1) => [seq, time, task, kind, object, detail, 'c:1', cause];

/** One holds the lock for a second of sleep, two waits for it. */
const WAITING = [
  event(0, 0, 0, 'STARTED', 'one', '1'), event(1, 0, 0, 'STARTED', 'two', '2'), event(2, 0, 1, 'ACQUIRED', 'lock'), event(3, 0, 1, 'SLEPT', '', '1000000000'),
  event(4, 0, 2, 'REQUESTED', 'lock'), event(5, 1e9, 1, 'RESUMED'), event(6, 1e9, 1, 'RELEASED', 'lock'), event(7, 1e9, 2, 'ACQUIRED', 'lock', '', 6),
  event(8, 1e9, 2, 'RELEASED', 'lock'), event(9, 1e9, 1, 'ENDED'), event(10, 1e9, 2, 'ENDED')];
const CALLS = [
  event(0, 0, 0, 'CALLED', 'Executor#1', 'run()'), event(1, 0, 0, 'CALLED', 'Future#1', 'poll(Context#1)'), event(2, 0, 0, 'RETURNED', 'Future#1', 'Pending'),
  event(3, 0, 0, 'CALLED', 'Future#1', 'poll(Context#1)'), event(4, 0, 0, 'WROTE', 'x', '0 → 1'), event(5, 0, 0, 'RETURNED', 'Future#1', 'Ready'),
  event(6, 0, 0, 'RETURNED', 'Executor#1', '')];
const bars = (chart, task) => chart.lanes.find(each => each.task === task).bars.map(({ from, to, what }) => `${from}-${to} ${what}`);

test('by step a task runs where its events are and could go on between them', () => {
  const chart = timeline(LOST_UPDATE, TASKS, 'steps');
  assert.equal(chart.end, 10);
  assert.deepEqual(bars(chart, 1), ['0-2 ready', '2-3 running', '3-6 ready', '6-8 running']);
  assert.deepEqual(bars(chart, 2), ['1-3 ready', '3-6 running']);
});

test('by time a task sleeps or waits for as long as it did', () => {
  const chart = timeline(WAITING, TASKS, 'time');
  assert.equal(chart.end, 1e9);
  assert.deepEqual(bars(chart, 1), ['0-1000000000 sleeping']);
  assert.deepEqual(bars(chart, 2), ['0-1000000000 blocked']);
});

test('whoever joins waits for the end of the other, and in a stuck run everybody waits', () => {
  const joining = [event(0, 0, 0, 'STARTED', 'one', '1'), event(1, 0, 1, 'WROTE', 'x', '0 → 1'), event(2, 5, 1, 'ENDED'), event(3, 5, 0, 'JOINED', 'one', '', 2)];
  assert.deepEqual(bars(timeline(joining, TASKS, 'steps'), 0), ['0-1 running', '1-3 blocked', '3-4 running']);
  assert.deepEqual(bars(timeline(joining, TASKS, 'time'), 0), ['0-5 blocked']);
  const stuck = [event(0, 0, 0, 'STARTED', 'one', '1'), event(1, 0, 1, 'WROTE', 'x', '0 → 1'), event(2, 0, 0, 'STUCK', '', 'DEADLOCK')];
  assert.deepEqual(bars(timeline(stuck, TASKS, 'steps'), 1), ['0-1 ready', '1-2 running', '2-3 blocked']);
});

test('calls within calls are spans at their depth', () => {
  const [lane] = timeline(CALLS, TASKS, 'steps').lanes;
  assert.equal(lane.depth, 2);
  assert.deepEqual(lane.spans.map(({ from, to, depth, label }) => [from, to, depth, label]),
    [[0, 7, 0, 'Executor#1.run()'], [1, 3, 1, 'Future#1.poll(Context#1)'], [3, 6, 1, 'Future#1.poll(Context#1)']]);
});

test('of many narrow bars one a pixel is drawn, and wide ones as they are', () => {
  const many = Array.from({ length: 100_000 }, (_, at) => ({ from: at, to: at + 1, what: 'running' }));
  assert.ok(visible(many, 0, 100_000, 100).length <= 1001);
  assert.deepEqual(visible(many, 500.5, 503, 0.01).map(each => each.from), [500, 501, 502]);
  const frames = computing(() => {
    for (let frame = 0; frame < 60; frame++) visible(many, frame * 100, 50_000 + frame * 100, 50);
  });
  assert.ok(frames / 60 < 16, 'a frame of panning');
});

test('a view stays within the run, whatever is asked of it', () => {
  assert.deepEqual(zoomed({ from: 0, to: 100 }, 0.5, 20, 100, 1), { from: 10, to: 60 });
  assert.deepEqual(zoomed({ from: 10, to: 60 }, 100, 20, 100, 1), { from: 0, to: 100 });
  assert.deepEqual(zoomed({ from: 10, to: 11 }, 0.1, 10, 100, 1), { from: 10, to: 11 });
  assert.deepEqual(panned({ from: 0, to: 50 }, 1000, 100), { from: 50, to: 100 });
  assert.deepEqual(panned({ from: 0, to: 50 }, -7, 100), { from: 0, to: 50 });
});

test('an axis has round places, and a place leads to an event', () => {
  assert.deepEqual(ticks({ from: 3, to: 96 }, 5), [20, 40, 60, 80]);
  assert.equal(eventAt(WAITING, 'steps', 4.7), 4);
  assert.equal(eventAt(WAITING, 'time', 5e8), 4);
  assert.equal(eventAt(WAITING, 'time', 1e9), 10);
});

test('locks are counted, and told how long they were held and waited for', () => {
  const { unit, counters, histograms } = metrics(WAITING);
  assert.equal(unit, 'time');
  assert.equal(counters.find(each => each.name === 'locks' && each.of === 'lock').n, 2);
  assert.deepEqual(histograms.find(each => each.name === 'held').values, [0, 1e9]);
  assert.deepEqual(histograms.find(each => each.name === 'waited').values, [1e9]);
  assert.equal(histograms.find(each => each.name === 'idle').p50, 1e9);
});

test('where no time goes by, steps are counted', () => {
  const { unit, histograms, counters } = metrics(CALLS);
  assert.equal(unit, 'steps');
  assert.deepEqual(histograms.find(each => each.of === 'Future#1').values, [1, 2]);
  assert.equal(counters.find(each => each.of === 'Future.poll').n, 2);
});

test('what a collection does inside counts for the collection', () => {
  const { counters } = metrics([event(0, 0, 1, 'READ', 'ArrayList#1.elementData', '…'), event(1, 0, 1, 'READ', 'ArrayList#1.size', '…'), event(2, 0, 1, 'READ', 'box.size', '3')]);
  assert.deepEqual(counters.map(({ of, n }) => [of, n]), [['ArrayList#1', 2], ['box.size', 1]]);
});

test('percentiles are values that were seen', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  assert.deepEqual([percentile(hundred, 50), percentile(hundred, 99), percentile([], 50), percentile([7], 99)], [50, 99, 0, 7]);
  assert.equal(bins(hundred).reduce((sum, each) => sum + each.n, 0), 100);
  assert.deepEqual(bins([3, 3]), [{ from: 3, to: 3, n: 2 }]);
});

test('the map tells who calls, starts and wakes whom, and how often', () => {
  const { edges } = callMap(CALLS, TASKS);
  assert.deepEqual(edges.map(({ from, to, label, count }) => [from, to, label, count]),
    [['object Executor#1', 'object Future#1', 'poll', 2], ['task 0', 'object Executor#1', 'run', 1]]);
  assert.ok(callMap(WAITING, TASKS).edges.some(edge => edge.from === 'task 1' && edge.to === 'task 2' && edge.label === 'ACQUIRED'));
});

test('a flame is as wide as the steps within it', () => {
  const tree = flames(CALLS, TASKS);
  assert.equal(tree.steps, 7);
  const [main, run, poll] = frames(tree);
  assert.deepEqual([main.label, main.from, main.to], ['main', 0, 1]);
  assert.deepEqual([run.label, run.depth, run.steps], ['Executor.run', 1, 7]);
  assert.deepEqual([poll.label, poll.depth, poll.steps], ['Future.poll', 2, 5]);
  assert.equal(below(tree, poll.path).label, 'Future.poll');
});

test('a finding leads to the lesson about it, where there is one', () => {
  const packs = [{ builtIn: false, lessons: [{ id: 'lock-order', notebook: 'other' }] }, { builtIn: true, lessons: [{ id: 'lock-order', notebook: 'lesson.p.lock-order' }] }];
  assert.equal(lessonAbout({ kind: 'STUCK', reason: 'DEADLOCK' }, packs).notebook, 'lesson.p.lock-order');
  assert.equal(lessonAbout({ kind: 'LOCK_ORDER', reason: '' }, packs).notebook, 'lesson.p.lock-order');
  assert.equal(lessonAbout({ kind: 'BUSY_POLL', reason: '' }, packs), null);
  assert.equal(lessonAbout({ kind: 'DATA_RACE', reason: '' }, packs), null);
});

test('every kind of finding has its lesson in the built-in pack, but for what Lockstep cannot steer', () => {
  const folder = new URL('../../../../lessons/packs/async-in-practice/lessons/', import.meta.url);
  const lessons = readdirSync(folder).map(name => ({ id: /^id: (.+)$/m.exec(readFileSync(new URL(`${name}/lesson.md`, folder), 'utf8'))[1] }));
  const packs = [{ builtIn: true, lessons }];
  for (const reason of ['DEADLOCK', 'LOST_WAKE_UP', 'WAITS_FOR_ENDED_TASK', 'NOTHING_LEFT_TO_WAKE_IT']) assert.ok(lessonAbout({ kind: 'STUCK', reason }, packs), reason);
  for (const kind of ['LIVELOCK', 'LEAK', 'DATA_RACE', 'LOCK_ORDER', 'BUSY_POLL', 'BLOCKED_EXECUTOR', 'LOST_FAILURE']) assert.ok(lessonAbout({ kind }, packs), kind);
  assert.equal(lessonAbout({ kind: 'UNCONTROLLED' }, packs), null);
});

test('as many lanes are drawn as a canvas has room for', () => {
  assert.equal(drawable({ lanes: Array.from({ length: 260 }) }).length, 250);
  assert.equal(drawable({ lanes: Array.from({ length: 3 }) }).length, 3);
});
