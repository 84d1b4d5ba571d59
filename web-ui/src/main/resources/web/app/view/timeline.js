// The run as bars on a canvas: what each task did when, zoomed and moved by wheel, drag, buttons and keys; a click goes to the step.

import { drawable, eventAt, panned, timeline as laid, zoomed } from '../lib/timeline.js';
import { TIME } from '../lib/steps.js';
import { isDark } from '../perform.js';
import { guard } from './guard.js';
import { fill, h, set } from './h.js';
import { heightOf, namesOf, paint } from './timeline-paint.js';

const DRAG = 4;
const STATES = ['running', 'ready', 'blocked', 'parked', 'sleeping'];

export function timeline({ store, words, commands }) {
  const changed = guard();
  const drew = guard();
  const named = guard();
  const units = ['steps', 'time'].map(unit => h('button', { type: 'button', role: 'radio', onclick: () => choose(unit) }));
  const unit = h('div.switch', { role: 'radiogroup' }, units);
  const tools = [['-', 2], ['+', 0.5], ['=', 0]].map(([sign, factor]) => h('button.button.plain', { type: 'button', onclick: () => zoom(factor), 'data-zoom': sign }, { '-': '−', '+': '+' }[sign] ?? ''));
  const legend = h('ul.legend');
  const canvas = h('canvas', { role: 'img', onpointerdown: begin, onpointermove: move, onpointerup: release, onwheel: wheel });
  const node = h('div.timeline', { onkeydown: keyed }, h('div.timeline-tools', unit, h('span.space'), tools), canvas, legend);
  let player = null;
  let chart = null;
  let wanted = '';
  let view = { from: 0, to: 1 };
  let drag = null;
  let due = false;
  let names = 0;
  new ResizeObserver(later).observe(node);

  function choose(next) {
    wanted = next;
    build();
  }

  function build() {
    const timed = (player.events.at(-1)?.[TIME] ?? 0) > 0;
    chart = laid(player.events, player.summary?.tasks ?? [], wanted || 'steps');
    view = { from: 0, to: chart.end || 1 };
    units.forEach((button, index) => set(button, { 'aria-checked': String(chart.unit === ['steps', 'time'][index]), disabled: index === 1 && !timed }));
    later();
  }

  function zoom(factor) {
    if (!chart) return;
    view = factor ? zoomed(view, factor, (view.from + view.to) / 2, chart.end, least()) : { from: 0, to: chart.end };
    later();
  }

  function least() {
    return chart.unit === 'steps' ? 8 : Math.max(1, chart.end / 1e6);
  }

  function placeAt(event) {
    const box = canvas.getBoundingClientRect();
    const wide = box.width - names;
    return view.from + Math.max(0, Math.min(1, (event.clientX - box.left - names) / wide)) * (view.to - view.from);
  }

  function wheel(event) {
    if (!chart) return;
    event.preventDefault();
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.shiftKey ? event.deltaY : 0;
    view = sideways ? panned(view, sideways / canvas.clientWidth * (view.to - view.from), chart.end)
      : zoomed(view, event.deltaY > 0 ? 1.25 : 0.8, placeAt(event), chart.end, least());
    later();
  }

  function begin(event) {
    canvas.setPointerCapture(event.pointerId);
    drag = { x: event.clientX, view, moved: false };
  }

  function move(event) {
    if (!drag) return;
    const by = event.clientX - drag.x;
    drag.moved ||= Math.abs(by) > DRAG;
    if (!drag.moved) return;
    view = panned(drag.view, -by / (canvas.clientWidth - names) * (drag.view.to - drag.view.from), chart.end);
    later();
  }

  function release(event) {
    if (drag && !drag.moved && chart) commands.goTo(eventAt(player.events, chart.unit, placeAt(event)));
    drag = null;
  }

  function keyed(event) {
    const act = { '+': () => zoom(0.5), '-': () => zoom(2), 0: () => zoom(0), ArrowDown: () => slide(0.2), ArrowUp: () => slide(-0.2) }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  function slide(part) {
    view = panned(view, part * (view.to - view.from), chart.end);
    later();
  }

  /** Many wishes of one frame are one drawing. */
  function later() {
    if (due || !chart || node.hidden) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      if (node.offsetParent) draw();
    });
  }

  function draw() {
    const tall = heightOf(chart);
    canvas.style.height = `${tall}px`;
    const sharp = devicePixelRatio || 1;
    const wide = canvas.clientWidth;
    if (canvas.width !== Math.round(wide * sharp) || canvas.height !== Math.round(tall * sharp)) set(canvas, { '.width': Math.round(wide * sharp), '.height': Math.round(tall * sharp) });
    const pen = canvas.getContext('2d');
    if (!pen) return;
    pen.setTransform(sharp, 0, 0, sharp, 0, 0);
    const now = player.index < 0 ? -1 : chart.unit === 'steps' ? player.index + 0.5 : player.events[player.index][TIME];
    const begun = performance.now();
    names = namesOf(pen, chart, wide);
    paint(pen, { wide, tall, names, chart, view, now, marks: marks() });
    canvas.dataset.drawn = (performance.now() - begun).toFixed(1);
  }

  function marks() {
    const { summary, findings, events } = player;
    const decisive = summary?.decisive >= 0 ? [summary.chosenAt[summary.decisive]] : [];
    return [...decisive, ...findings.map(each => each.seq)].filter(seq => events[seq]).map(seq => chart.unit === 'steps' ? seq + 0.5 : events[seq][TIME]);
  }

  /** The place of a step that we go to comes into view. */
  function follow() {
    if (!chart || player.index < 0) return;
    const at = chart.unit === 'steps' ? player.index : player.events[player.index][TIME];
    if (at < view.from || at > view.to) view = panned(view, at - (view.from + view.to) / 2, chart.end);
  }

  function update(state) {
    player = state.player;
    if (player.live) return void fill(legend, h('li', words.t('moment.live')));
    if (changed(player.events, player.summary)) {
      wanted = '';
      build();
    }
    if (named(words.shown, chart)) name();
    if (drew(player.index, player.findings, isDark(), words.shown, chart)) {
      follow();
      later();
    }
  }

  function name() {
    const { t } = words;
    set(unit, { 'aria-label': t('timeline.unit') });
    units.forEach((button, index) => fill(button, t(`timeline.${['steps', 'time'][index]}`)));
    tools.forEach((button, index) => set(button, { 'aria-label': t(['timeline.out', 'timeline.in', 'timeline.all'][index]), title: t(['timeline.out', 'timeline.in', 'timeline.all'][index]) }));
    fill(tools[2], t('timeline.all'));
    set(canvas, { 'aria-label': t('timeline.says', { tasks: chart?.lanes.length ?? 0, n: player.events.length }) });
    const left = (chart?.lanes.length ?? 0) - (chart ? drawable(chart).length : 0);
    fill(legend, left > 0 && h('li.left', t('timeline.left', { n: left })), STATES.map(state => h('li', h(`span.swatch.${state}`), t(`timeline.${state}`))), h('li.how', t('timeline.how')));
  }

  return { node, update };
}
