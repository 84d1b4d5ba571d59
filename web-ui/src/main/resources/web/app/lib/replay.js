// Where everything stands after an event: the same reading of a run as the server's, event by event, so that a step costs no request.
// Events that contradict each other are taken as they come: a run is learner data and never breaks it.

import { AT, CAUSE, DETAIL, KIND, OBJECT, SEQ, TASK, TIME } from './steps.js';
import { isInnerPart, nanosOf } from './details.js';

const FINDINGS = new Set(['STUCK', 'LIVELOCK', 'LEAK', 'DATA_RACE', 'LOCK_ORDER', 'BUSY_POLL', 'BLOCKED_EXECUTOR', 'UNCONTROLLED', 'LOST_FAILURE']);
const WAIT_GOES_ON = new Set(['PARKED', 'RESUMED', 'ACQUIRED', 'REFUSED', 'TIMER_SET', 'TIMER_FIRED', 'TIMER_CANCELLED']);
const READY = { phase: 'ready', what: '' };
const MOST_VARIABLES = 1_000;

/** Whether an event says that something is wrong, and is nothing that a task did. */
export function isFinding(event) {
  return FINDINGS.has(event[KIND]);
}

export function isWaiting(phase) {
  return phase !== 'running' && phase !== 'ready' && phase !== 'ended';
}

function newcomer(task, time) {
  return { task, name: task === 0 ? 'main' : `task ${task}`, phase: 'ready', waitsFor: '', next: READY, at: '', holds: new Map(), polls: 0, wakes: 0, parks: 0, busy: 0, idle: 0, since: time };
}

/** A reader at the start of a run. `apply(event)` takes the next one; `copy()` is a reader of its own from here on; `waits` is of the whole run. */
export function replay(waits = new Map(), from = null) {
  const own = from ? copied(from) : { tasks: new Map(), holders: new Map(), waiting: new Map(), timers: new Map(), variables: new Map(), completed: new Set(), running: -1, seq: -1, time: 0 };
  const { tasks, holders, waiting, timers, variables, completed } = own;

  function apply(event) {
    own.seq = event[SEQ];
    own.time = Math.max(own.time, event[TIME]);
    if (isFinding(event)) return;
    const task = known(event[TASK]);
    if (event[AT]) task.at = event[AT];
    const before = tasks.get(own.running);
    if (own.running !== task.task && before?.phase === 'running') enter(before, before.next.phase, before.next.what);
    own.running = task.task;
    task.next = waits.get(event[SEQ]) ?? READY;
    if (task.phase === 'ready' || (isWaiting(task.phase) && !WAIT_GOES_ON.has(event[KIND]))) goesOn(task);
    acts[event[KIND]]?.(task, event[OBJECT], event[DETAIL], event);
  }

  const acts = {
    STARTED(task, name, detail) {
      const number = nanosOf(detail);
      const started = known(number < 0 || number > 0x7fffffff ? task.task : number);
      if (name) started.name = name;
    },
    ENDED: task => (stopWaiting(task), enter(task, 'ended', '')),
    PARKED(task, what) {
      task.parks++;
      const inside = isWaiting(task.phase);
      enter(task, inside ? task.phase : 'parked', what === '' && inside ? task.waitsFor : what);
    },
    RESUMED(task) {
      task.wakes++;
      timers.delete(task.name);
      goesOn(task);
    },
    SLEPT(task, what, detail) {
      const nanos = nanosOf(detail);
      if (nanos >= 0) timers.set(task.name, own.time + nanos);
      enter(task, 'sleeps', '');
    },
    JOINED(task, what) {
      const over = [...tasks.values()].some(each => each.phase === 'ended' && each.name === what);
      enter(task, over ? 'running' : 'joins', over ? '' : what);
    },
    REQUESTED(task, lock) {
      among(waiting, lock).add(task.task);
      enter(task, 'waits-for-lock', lock);
    },
    ACQUIRED(task, lock) {
      goesOn(task);
      task.holds.set(lock, (task.holds.get(lock) ?? 0) + 1);
      among(holders, lock).add(task.task);
    },
    REFUSED: task => goesOn(task),
    RELEASED(task, lock) {
      const times = task.holds.get(lock) ?? 0;
      if (times > 1) task.holds.set(lock, times - 1);
      else letGo(task, lock);
    },
    WAITED(task, lock) {
      letGo(task, lock);
      enter(task, 'waits-to-be-notified', lock);
    },
    COMPLETED: (task, future) => completed.add(future),
    CANCELLED: (task, future) => completed.add(future),
    AWAITED: (task, future) => completed.has(future) || enter(task, 'waits-for-future', future),
    TIMER_SET: (task, what, detail) => timers.set(what, own.time + Math.max(nanosOf(detail), 0)),
    TIMER_FIRED: (task, what) => timers.delete(what),
    TIMER_CANCELLED: (task, what) => timers.delete(what),
    CALLED(task, what, detail) {
      if (detail === 'poll' || detail.startsWith('poll(')) task.polls++;
    },
    READ: (task, what, detail) => seen(what, detail),
    WROTE: (task, what, detail) => seen(what, detail),
  };

  function seen(what, detail) {
    if (isInnerPart(what, detail) || (variables.size >= MOST_VARIABLES && !variables.has(what))) return;
    const arrow = detail.lastIndexOf('→ ');
    variables.set(what, arrow < 0 ? detail : detail.slice(arrow + 2));
  }

  function known(number) {
    if (!tasks.has(number)) tasks.set(number, newcomer(number, own.time));
    return tasks.get(number);
  }

  function goesOn(task) {
    stopWaiting(task);
    enter(task, 'running', '');
  }

  function enter(task, phase, what) {
    Object.assign(task, spent(task, own.time), { since: own.time, phase, waitsFor: what });
  }

  function letGo(task, lock) {
    task.holds.delete(lock);
    holders.get(lock)?.delete(task.task);
  }

  function stopWaiting(task) {
    waiting.get(task.waitsFor)?.delete(task.task);
  }

  return { apply, copy: () => replay(waits, own), own };
}

/**
 * What a task does after an event of its own, once another one goes on, where the event does not say so: a run tells of a join when it is over,
 * and whoever has not ended when a run is stuck has been waiting since its last event.
 */
export function waitsOf(events) {
  const last = new Map();
  const found = new Map();
  let stuck = false;
  events.forEach((event, index) => {
    if (isFinding(event)) return void (stuck ||= event[KIND] === 'STUCK');
    const before = last.get(event[TASK]);
    if (event[KIND] === 'JOINED' && before !== undefined && event[CAUSE] > before) found.set(before, { phase: 'joins', what: event[OBJECT] });
    last.set(event[TASK], index);
  });
  if (stuck) for (const index of last.values()) if (!found.has(index)) found.set(index, { phase: 'parked', what: '' });
  return found;
}

/** How long a task could go on and could not, up to now. */
export function spent({ phase, busy, idle, since }, now) {
  const able = phase === 'running' || phase === 'ready';
  return { busy: busy + (able ? now - since : 0), idle: idle + (able || phase === 'ended' ? 0 : now - since) };
}

function among(map, key) {
  if (!map.has(key)) map.set(key, new Set());
  return map.get(key);
}

function copied({ tasks, holders, waiting, timers, variables, completed, running, seq, time }) {
  const sets = map => new Map([...map].map(([key, each]) => [key, new Set(each)]));
  return {
    tasks: new Map([...tasks].map(([number, task]) => [number, { ...task, holds: new Map(task.holds) }])), holders: sets(holders), waiting: sets(waiting),
    timers: new Map(timers), variables: new Map(variables), completed: new Set(completed), running, seq, time,
  };
}
