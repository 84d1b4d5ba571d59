// The moments of a run: tasks, locks, timers, variables after any event, and who waits for whom.

import { isWaiting, replay, spent, waitsOf } from './replay.js';

const DISTANCE = 512;
const SUMS = { running: 'running', ready: 'ready', parked: 'parked', sleeps: 'sleeping', ended: 'ended' };

/** `at(index)` is where everything stands after that event. What was read once is kept every few hundred events; the next step is one event away. */
export function moments(events) {
  const marks = [replay(waitsOf(events))];
  let last = { index: -1, reader: marks[0].copy() };

  function at(index) {
    const wanted = Math.max(-1, Math.min(events.length - 1, index));
    if (last.index > wanted || wanted - last.index > DISTANCE) last = from(Math.floor((wanted + 1) / DISTANCE));
    while (last.index < wanted) last.reader.apply(events[++last.index]);
    return moment(last.reader.own);
  }

  function from(mark) {
    while (marks.length <= mark) {
      const reader = marks.at(-1).copy();
      const first = (marks.length - 1) * DISTANCE;
      for (let index = first; index < first + DISTANCE; index++) reader.apply(events[index]);
      marks.push(reader);
    }
    return { index: mark * DISTANCE - 1, reader: marks[mark].copy() };
  }

  return { at };
}

function moment({ seq, time, tasks, holders, waiting, timers, variables }) {
  const ordered = [...tasks.values()].sort((one, other) => one.task - other.task);
  const rows = ordered.map(task => row(task, ordered, holders, time));
  const labels = [...new Set([...holders.keys(), ...waiting.keys()])];
  const locks = labels.map(label => ({ label, holders: [...holders.get(label) ?? []], waiting: [...waiting.get(label) ?? []] }))
    .filter(lock => lock.holders.length || lock.waiting.length).map(lock => ({ ...lock, owner: lock.holders[0] ?? -1 }));
  return {
    seq, time, tasks: rows, locks, ready: rows.filter(({ phase }) => phase === 'running' || phase === 'ready').map(each => each.task),
    timers: [...timers].map(([label, due]) => ({ label, at: due })).sort((one, other) => one.at - other.at),
    variables: [...variables].map(([name, value]) => ({ name, value })), waits: waits(rows),
  };
}

function row(task, ordered, holders, time) {
  const owner = ownerOf(task, ordered, holders);
  const free = (task.phase === 'waits-for-lock' && owner < 0) || (task.phase === 'joins' && ordered.some(each => each.phase === 'ended' && each.name === task.waitsFor));
  const phase = free ? 'ready' : task.phase;
  const { name, waitsFor, at, polls, wakes, parks } = task;
  return { task: task.task, name, state: SUMS[phase] ?? 'blocked', phase, waitsFor, owner, at, holds: [...task.holds.keys()], polls, wakes, parks, ...spent(task, time) };
}

/** Who stands in its way: another one that holds what it waits for, or the one whose end it waits for. */
function ownerOf({ task, phase, waitsFor }, all, holders) {
  if (phase === 'waits-for-lock' || phase === 'parked') return [...holders.get(waitsFor) ?? []].find(each => each !== task) ?? -1;
  return phase === 'joins' ? all.find(each => each.name === waitsFor)?.task ?? -1 : -1;
}

/** One edge for each task that waits for another; those that close a circle are marked. Every task waits for at most one other. */
function waits(rows) {
  const edges = new Map(rows.filter(({ phase, owner, task }) => isWaiting(phase) && owner >= 0 && owner !== task)
    .map(({ task, owner, waitsFor, at }) => [task, { from: task, to: owner, label: waitsFor, at, cycle: false }]));
  const walked = new Map();
  for (const start of edges.values()) {
    let edge = start;
    while (edge && !walked.has(edge.from)) {
      walked.set(edge.from, start.from);
      edge = edges.get(edge.to);
    }
    if (!edge || walked.get(edge.from) !== start.from) continue;
    for (let each = edge; !each.cycle; each = edges.get(each.to)) each.cycle = true;
    break;
  }
  return [...edges.values()];
}
