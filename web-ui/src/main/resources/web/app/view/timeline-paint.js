// How the timeline looks: axis, names, bars of the tasks, calls and spans below them, where we are.

import { duration } from '../lib/time.js';
import { drawable, ticks, visible } from '../lib/timeline.js';
import { palette } from './palette.js';

const NAMES_LEAST = 90;
const NAMES_MOST = 260;
const AXIS = 24;
const BAR = 18;
const SPAN = 13;
const GAP = 10;
const SPANS_AT_MOST = 6;
const LOOKS = { running: [1, 1], ready: [0.28, 0.5], blocked: [0.9, 0.34], parked: [0.5, 0.22], sleeping: [0.35, 0.16] };

/** How tall the whole drawing is. */
export function heightOf(chart) {
  return AXIS + drawable(chart).reduce((sum, lane) => sum + laneHeight(lane), 0) + GAP;
}

function laneHeight(lane) {
  return BAR + Math.min(SPANS_AT_MOST, lane.depth) * SPAN + GAP;
}

/** How much room the names of the tasks get: what they need, and at most a third of the drawing. */
export function namesOf(pen, chart, wide) {
  pen.font = font();
  const most = Math.max(0, ...chart.lanes.map(lane => pen.measureText(lane.name).width));
  return Math.round(Math.min(Math.max(NAMES_LEAST, most + 32), NAMES_MOST, wide / 3));
}

function font() {
  return `12px ${getComputedStyle(document.body).fontFamily}`;
}

/** `now` and `marks` are places on the axis. */
export function paint(pen, { wide, tall, names, chart, view, now, marks }) {
  const colour = palette();
  const room = wide - names;
  const x = at => names + (at - view.from) / (view.to - view.from) * room;
  const grain = (view.to - view.from) / Math.max(1, room);
  pen.clearRect(0, 0, wide, tall);
  pen.font = font();
  pen.textBaseline = 'middle';
  axis(pen, { colour, x, view, room, tall, unit: chart.unit });
  let top = AXIS;
  for (const lane of drawable(chart)) {
    const own = colour(`--task-${lane.task % 8}`);
    pen.save();
    pen.beginPath();
    pen.rect(names, 0, room, tall);
    pen.clip();
    for (const bar of visible(lane.bars, view.from, view.to, grain)) drawBar(pen, bar, x, top, own, colour('--warn'));
    spans(pen, { lane, x, least: names, top: top + BAR + 2, view, own, ink: colour('--ink'), grain });
    pen.restore();
    pen.fillStyle = own;
    pen.beginPath();
    pen.arc(10, top + BAR / 2, 4, 0, 7);
    pen.fill();
    pen.fillStyle = colour('--ink');
    pen.fillText(fitting(pen, lane.name, names - 30), 20, top + BAR / 2);
    top += laneHeight(lane);
  }
  for (const mark of marks) if (x(mark) >= names) line(pen, x(mark), tall, colour('--fail'), 1.5);
  if (now >= 0 && x(now) >= names) line(pen, x(now), tall, colour('--accent'), 2);
}

function axis(pen, { colour, x, view, room, tall, unit }) {
  pen.lineWidth = 1;
  for (const at of ticks(view, Math.max(2, room / 90))) {
    pen.fillStyle = colour('--line');
    pen.fillRect(Math.round(x(at)), AXIS - 6, 1, tall);
    pen.fillStyle = colour('--ink-faint');
    pen.fillText(unit === 'steps' ? String(Math.round(at) + 1) : duration(at), Math.round(x(at)) + 4, AXIS / 2 - 1);
  }
}

/** A task that runs is a full bar, one that could is a pale one; one that waits is thin, in warning colour when a lock keeps it. */
function drawBar(pen, { from, to, what }, x, top, own, warn) {
  const [dense, high] = LOOKS[what];
  const tall = BAR * high;
  pen.globalAlpha = dense;
  pen.fillStyle = what === 'blocked' ? warn : own;
  pen.fillRect(x(from), top + (BAR - tall) / 2, Math.max(1, x(to) - x(from)), tall);
  pen.globalAlpha = 1;
}

function spans(pen, { lane, x, least, top, view, own, ink, grain }) {
  for (let depth = 0; depth < Math.min(SPANS_AT_MOST, lane.depth); depth++) {
    const level = (lane.levels ??= levels(lane))[depth] ?? [];
    for (const span of visible(level, view.from, view.to, grain)) {
      const left = Math.max(least, x(span.from));
      const wide = Math.max(1, x(span.to) - left);
      pen.globalAlpha = 0.2;
      pen.fillStyle = own;
      pen.fillRect(left, top + depth * SPAN, wide, SPAN - 2);
      pen.globalAlpha = 1;
      if (wide < 26 || !span.label) continue;
      pen.fillStyle = ink;
      pen.fillText(fitting(pen, span.label, wide - 6), left + 3, top + depth * SPAN + (SPAN - 2) / 2);
    }
  }
}

function levels(lane) {
  const found = [];
  for (const span of lane.spans) (found[span.depth] ??= []).push(span);
  return found;
}

function line(pen, at, tall, colour, width) {
  pen.fillStyle = colour;
  pen.fillRect(at - width / 2, AXIS - 4, width, tall);
}

/** Cut in the middle: the end of a name tells it from its like. */
function fitting(pen, text, most) {
  let shown = text;
  for (let keep = text.length - 1; keep > 3 && pen.measureText(shown).width > most; keep = Math.floor(keep * 0.9)) shown = `${text.slice(0, keep - 3)}…${text.slice(-3)}`;
  return shown;
}
