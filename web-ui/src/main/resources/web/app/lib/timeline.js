// A run as bars on lanes: what each task did from when to when, by step or by time, and the spans and calls within.

import { CAUSE, DETAIL, KIND, OBJECT, TASK, TIME, lastAtMost } from './steps.js';

/** What a task does after an event of that kind, until its next event; anything else leaves it able to go on. */
const AFTER = {
  PARKED: 'parked', AWAITED: 'parked', SLEPT: 'sleeping', WAITED: 'blocked', REQUESTED: 'blocked', JOINED: 'blocked', ENDED: 'ended',
};
const LANES_AT_MOST = 250;
const OPENS = new Set(['CALLED', 'SPAN_OPENED']);
const ABLE = new Set(['ready', 'running']);
const CLOSES = new Set(['RETURNED', 'SPAN_CLOSED']);

/**
 * `{ lanes: [{ task, name, bars, spans, depth }], end, unit }`. Bars are `{ from, to, what }` in order, `what` is `running`, `ready`,
 * `blocked`, `parked` or `sleeping`; spans are `{ from, to, depth, label }`. By step an event is one wide; by time it has no width.
 */
export function timeline(events, tasks, unit) {
  const lanes = new Map(tasks.map(({ task, name }) => [task, lane(task, name)]));
  const bySteps = unit === 'steps';
  events.forEach((event, index) => {
    const own = lanes.get(event[TASK]) ?? lanes.set(event[TASK], lane(event[TASK], `${event[TASK]}`)).get(event[TASK]);
    const at = bySteps ? index : event[TIME];
    // What was done earlier than it could begin, as the end of a join that needed no wait, is no bar.
    own.since = joined(own, events, event, bySteps);
    put(own, own.since, at, own.after);
    if (bySteps) put(own, at, at + 1, 'running');
    own.since = bySteps ? at + 1 : at;
    own.after = AFTER[event[KIND]] ?? (bySteps ? 'ready' : 'running');
    if (event[KIND] === 'JOINED' && event[CAUSE] >= 0) own.after = bySteps ? 'ready' : 'running';
    own.last = index;
    if (event[KIND] === 'STARTED') born(lanes.get(Number(event[DETAIL])), at);
    nested(own, event, at, bySteps ? at + 1 : at);
  });
  const end = bySteps ? events.length : events.at(-1)?.[TIME] ?? 0;
  const stuck = events.some(event => event[KIND] === 'STUCK');
  for (const own of lanes.values()) {
    put(own, own.since, end, stuck && ABLE.has(own.after) ? 'blocked' : own.after);
    while (own.open.length) own.spans.push({ ...own.open.pop(), to: end });
    own.spans.sort((one, other) => one.from - other.from || one.depth - other.depth);
  }
  return { lanes: [...lanes.values()].filter(each => each.bars.length), end, unit };
}

function lane(task, name) {
  return { task, name, bars: [], spans: [], depth: 0, open: [], last: -1, since: task === 0 ? 0 : -1, after: task === 0 ? 'running' : 'ready' };
}

/** A join is told of when it is over: until the other task's end this one waited for it, then it could go on. */
function joined(own, events, event, bySteps) {
  const cause = event[KIND] === 'JOINED' ? event[CAUSE] : -1;
  if (cause <= own.last || !events[cause]) return own.since;
  const over = bySteps ? cause + 1 : events[cause][TIME];
  put(own, own.since, over, 'blocked');
  return Math.max(own.since, over);
}

function born(child, at) {
  if (child && child.since < 0) child.since = at;
}

function put(own, from, to, what) {
  if (from < 0 || to <= from || what === 'ended') return;
  const last = own.bars.at(-1);
  if (last && last.what === what && last.to === from) last.to = to;
  else own.bars.push({ from, to, what });
}

function nested(own, event, at, after) {
  if (OPENS.has(event[KIND])) {
    own.open.push({ from: at, depth: own.open.length, object: event[OBJECT], label: [event[OBJECT], event[DETAIL]].filter(Boolean).join('.') });
    own.depth = Math.max(own.depth, own.open.length);
  } else if (CLOSES.has(event[KIND])) {
    const mine = own.open.findLastIndex(each => each.object === event[OBJECT]);
    while (mine >= 0 && own.open.length > mine) own.spans.push({ ...own.open.pop(), to: after });
  }
}

/** The lanes that are drawn: a canvas cannot be taller than some 30,000 pixels. */
export function drawable({ lanes }) {
  return lanes.slice(0, LANES_AT_MOST);
}

/** The bars that can be seen between `from` and `to`, at most one for each `grain`: what is narrower than that is drawn as one. */
export function visible(bars, from, to, grain) {
  const found = [];
  let index = Math.max(0, lastAtMost(bars, from, each => each.from));
  while (index < bars.length && bars[index].from < to) {
    const bar = bars[index];
    if (bar.to - bar.from >= grain) {
      found.push(bar);
      index++;
    } else {
      const next = lastAtMost(bars, bar.from + grain, each => each.from) + 1;
      const last = bars[Math.max(index, next - 1)];
      found.push({ from: bar.from, to: Math.max(last.to < bar.from + grain ? last.to : bar.from + grain, bar.to), what: bar.what });
      index = Math.max(index + 1, next);
    }
  }
  return found.filter(each => each.to >= from);
}

/** A view `{ from, to }` made narrower or wider around a place, never wider than the run nor narrower than `least`. */
export function zoomed({ from, to }, factor, at, end, least) {
  const wide = Math.min(end, Math.max(least, (to - from) * factor));
  const part = to > from ? (at - from) / (to - from) : 0.5;
  return panned({ from: at - part * wide, to: at - part * wide + wide }, 0, end);
}

/** The view moved by so much, kept within the run. */
export function panned({ from, to }, by, end) {
  const wide = to - from;
  const start = Math.max(0, Math.min(end - wide, from + by));
  return { from: start, to: start + wide };
}

/** Round places for an axis: about `count` of them. */
export function ticks({ from, to }, count) {
  const rough = (to - from) / Math.max(1, count);
  if (!(rough > 0)) return [from];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(each => each * power).find(each => each >= rough);
  const found = [];
  for (let at = Math.ceil(from / step) * step; at <= to + step / 1e6; at += step) found.push(Number(at.toPrecision(12)));
  return found;
}

/** The event at a place on the axis, the last one that is not later. */
export function eventAt(events, unit, at) {
  if (unit === 'steps') return Math.max(0, Math.min(events.length - 1, Math.floor(at)));
  return Math.max(0, lastAtMost(events, at, each => each[TIME]));
}
