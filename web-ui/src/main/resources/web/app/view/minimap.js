// The whole run beside its diagram: one look shows where something happens; a click or a drag goes there.

import { lineAt, rowOf, strokes } from '../lib/minimap.js';
import { palette } from './palette.js';
import { h } from './h.js';

export const MAP_WIDTH = 40;
const ROW = 2;

/** `go(line)` is called with the index of the line that was pointed at. */
export function minimap(go) {
  const canvas = h('canvas', { width: MAP_WIDTH, onpointerdown: begin, onpointermove: move });
  const sight = h('div.sight');
  const here = h('div.here');
  const node = h('div.minimap', { 'aria-hidden': 'true', hidden: true }, h('div.map', canvas, sight, here));
  let lines = [];
  let rows = 1;

  function begin(event) {
    canvas.setPointerCapture(event.pointerId);
    point(event);
  }

  function move(event) {
    if (event.buttons) point(event);
  }

  function point(event) {
    const box = canvas.getBoundingClientRect();
    if (lines.length) go(lineAt((event.clientY - box.top) / box.height, lines.length, rows));
  }

  /** Draws it anew; a run that fits into sight needs none. */
  function draw(all, lanes, height) {
    lines = all;
    rows = Math.max(1, Math.floor(height / ROW));
    canvas.height = rows * ROW;
    canvas.style.height = `${rows * ROW}px`;
    const pen = canvas.getContext('2d');
    if (!pen) return;
    const colour = palette();
    const laneOf = task => lanes.findIndex(lane => lane.task === task);
    const width = (MAP_WIDTH - 8) / Math.max(1, lanes.length);
    for (const { row, lane, task, red } of strokes(lines, laneOf, rows)) {
      pen.fillStyle = colour(red ? '--fail' : `--task-${task % 8}`);
      if (red) pen.fillRect(2, row * ROW, MAP_WIDTH - 4, ROW);
      else if (lane >= 0) pen.fillRect(4 + lane * width, row * ROW, Math.max(2, width - 1), ROW);
    }
  }

  /** Where we are, and which part of the diagram is in sight, as parts of the whole. */
  function mark(line, from, to) {
    const all = Math.min(lines.length, rows) * ROW;
    here.hidden = line < 0;
    here.style.top = `${rowOf(Math.max(0, line), lines.length, rows) * ROW}px`;
    sight.style.top = `${from * all}px`;
    sight.style.height = `${Math.max(4, (to - from) * all)}px`;
  }

  return { node, draw, mark };
}
