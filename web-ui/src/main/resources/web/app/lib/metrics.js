// Numbers of a run: how often things happened, and how long they took, with the middle and the worst of a hundred.

import { CAUSE, DETAIL, KIND, OBJECT, TASK, TIME } from './steps.js';

const BINS = 12;

/**
 * `{ counters: [{ name, of, n }], histograms: [{ name, of, unit, values, p50, p99, max }] }`; `name` is a key of the words, `of` says of
 * what. Durations are in nanoseconds where time went by in the run, else in steps: the events of all tasks between the two ends.
 */
export function metrics(events) {
  const unit = (events.at(-1)?.[TIME] ?? 0) > 0 ? 'time' : 'steps';
  const place = index => unit === 'time' ? events[index][TIME] : index;
  const counters = new Map();
  const spans = new Map();
  const count = (name, of = '', by = 1) => {
    const key = `${name} ${of}`;
    counters.set(key, { name, of, n: (counters.get(key)?.n ?? 0) + by });
  };
  const took = (name, of, from, to) => {
    const key = `${name} ${of}`;
    if (!spans.has(key)) spans.set(key, { name, of, unit, values: [] });
    spans.get(key).values.push(place(to) - place(from));
  };
  const open = new Map();
  events.forEach((event, index) => {
    if (index > 0 && events[index - 1][TASK] !== event[TASK]) count('switches');
    counted(event, events, count);
    timed(event, index, open, took);
  });
  for (const own of spans.values()) own.values.sort((one, other) => one - other);
  return {
    unit,
    counters: [...counters.values()].sort((one, other) => other.n - one.n),
    histograms: [...spans.values()].map(own => ({ ...own, p50: percentile(own.values, 50), p99: percentile(own.values, 99), max: own.values.at(-1) })),
  };
}

function counted(event, events, count) {
  switch (event[KIND]) {
    case 'ACQUIRED': return count('locks', event[OBJECT]);
    case 'PARKED': return count('parks');
    case 'RESUMED': return events[event[CAUSE]] && events[event[CAUSE]][TASK] !== event[TASK] && count('wakes');
    case 'CALLED': return count('calls', called(event));
    case 'READ': return count('reads', variable(event));
    case 'WROTE': return count('writes', variable(event));
    case 'MESSAGE': return count('messages');
    case 'TIMER_FIRED': return count('timers');
    case 'COUNTED': return count('own', event[OBJECT], Number(event[DETAIL]) || 1);
    default: return false;
  }
}

/** What is open is kept by task and object; a lock that is taken again within itself is held from the first time on. */
function timed(event, index, open, took) {
  const task = event[TASK];
  const begin = key => {
    if (!open.has(key)) open.set(key, []);
    open.get(key).push(index);
  };
  const end = (key, name, of) => {
    const known = open.get(key);
    if (known?.length) took(name, of, known.pop(), index);
  };
  switch (event[KIND]) {
    case 'REQUESTED': open.set(`asks ${task} ${event[OBJECT]}`, [index]); break;
    case 'ACQUIRED':
      end(`asks ${task} ${event[OBJECT]}`, 'waited', event[OBJECT]);
      begin(`holds ${task} ${event[OBJECT]}`);
      break;
    case 'RELEASED': end(`holds ${task} ${event[OBJECT]}`, 'held', event[OBJECT]); break;
    case 'PARKED': case 'SLEPT': case 'AWAITED': open.set(`rests ${task}`, [index]); break;
    case 'RESUMED': end(`rests ${task}`, 'idle', ''); break;
    case 'CALLED': case 'SPAN_OPENED': begin(`in ${task} ${event[OBJECT]}`); break;
    case 'RETURNED': case 'SPAN_CLOSED': end(`in ${task} ${event[OBJECT]}`, 'inside', event[OBJECT]); break;
    default:
  }
}

/** What a collection does inside has no value: it counts for the collection, not for a field of the JDK's. */
function variable(event) {
  return event[DETAIL] === '…' ? event[OBJECT].replace(/\.\w+$/, '') : event[OBJECT];
}

/** A call without its arguments, of a class, not of one of its objects. */
export function called(event) {
  return `${event[OBJECT].replace(/#\d+$/, '')}.${event[DETAIL].replace(/\(.*$/s, '')}`;
}

/** Nearest rank of sorted values; 0 when there are none. */
export function percentile(sorted, part) {
  return sorted.length ? sorted[Math.max(0, Math.ceil(part / 100 * sorted.length) - 1)] : 0;
}

/** Equal steps from the least to the most: `[{ from, to, n }]`; one for values that are all the same. */
export function bins(sorted, count = BINS) {
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!sorted.length) return [];
  if (least === most) return [{ from: least, to: most, n: sorted.length }];
  const step = (most - least) / count;
  const found = Array.from({ length: count }, (_, index) => ({ from: least + index * step, to: least + (index + 1) * step, n: 0 }));
  for (const value of sorted) found[Math.min(count - 1, Math.floor((value - least) / step))].n++;
  return found;
}
