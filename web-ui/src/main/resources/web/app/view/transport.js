// Stepping through the run: events, switches, both ends, by itself, a scrubber, and in words where we are and why.

import { AT, KIND, TASK, TIME, causeOf } from '../lib/steps.js';
import { foldAt } from '../lib/chunks.js';
import { duration } from '../lib/time.js';
import { nameOf, told } from '../lib/told.js';
import { guard } from './guard.js';
import { fill, h, set } from './h.js';
import { icon } from './icons.js';
import { goTo } from './outcome.js';
import { patch } from './patch.js';

const STEPS = [['first', 'firstEvent'], ['previousSwitch', 'previousSwitch'], ['previous', 'previousEvent'], ['next', 'nextEvent'], ['nextSwitch', 'nextSwitch'], ['last', 'lastEvent']];
const SPEEDS = [0.5, 1, 2, 4, 8];
const MARKS_AT_MOST = 160;

export function transport({ store, commands, words, alone }) {
  const changed = guard();
  const marked = guard();
  const buttons = STEPS.map(([move, key]) => h('button.button.plain.icon-only', { type: 'button', 'data-key': key, onclick: () => commands.move(move) }, icon(move)));
  const play = h('button.button.plain.icon-only.play', { type: 'button', onclick: () => commands.play() });
  const speed = h('select.speed', { onchange: () => store.dispatch({ type: 'player-speed', speed: Number(speed.value) }) },
    SPEEDS.map(each => h('option', { value: each }, `${each}×`)));
  const range = h('input', { type: 'range', min: 0, step: 1, oninput: () => commands.goTo(Number(range.value)) });
  const marks = h('div.marks', { 'aria-hidden': 'true' });
  const where = h('p.where-in-run', { 'aria-live': 'polite' });
  const node = h('div.transport', where, h('div.steps', buttons.slice(0, 3), play, buttons.slice(3), h('div.scrub', marks, range), speed));

  function update({ player }) {
    const ready = player.status === 'ready' && !player.live && player.chunks.some(chunk => chunk.lines.length > 0);
    node.hidden = !ready;
    if (!ready || !changed(player.index, player.walked, player.chunks, player.findings, player.open, player.playing, player.speed, player.arrow, words.shown)) return;
    const { t } = words;
    const last = player.walked.total - 1;
    buttons.forEach((button, index) => named(button, t(`key.${button.dataset.key}`), index < 3 ? player.index <= 0 : player.index >= last));
    named(play, t(player.playing ? 'trace.pause' : 'key.play'), last < 1);
    patch(play, icon(player.playing ? 'pause' : 'run'));
    set(speed, { 'aria-label': t('trace.speed'), title: t('trace.speed'), '.value': String(player.speed) });
    set(range, { max: last, '.value': player.index, 'aria-label': t('trace.scrubber'), 'aria-valuetext': t('trace.event-of', { n: player.index + 1, of: last + 1 }) });
    range.style.setProperty('--part', String(last ? player.index / last : 1));
    if (marked(player.walked, player.findings)) ticks(player, last);
    set(where, { 'aria-live': player.playing ? 'off' : 'polite', 'aria-atomic': 'true' });
    place(player);
  }

  function named(button, name, disabled) {
    set(button, { 'aria-label': name, title: name, disabled });
  }

  function ticks(player, last) {
    const decisive = player.summary.decisive >= 0 ? player.summary.chosenAt[player.summary.decisive] : -1;
    const few = player.walked.switches.length <= MARKS_AT_MOST ? player.walked.switches : [];
    fill(marks, few.filter(each => each !== decisive).map(each => tick(each, last)), player.findings.slice(0, MARKS_AT_MOST).map(each => tick(each.seq, last, '.found')),
      decisive >= 0 && tick(decisive, last, '.decisive'));
  }

  function tick(index, last, name = '') {
    return h(`span.tick${name}`, { style: `--at:${last ? index / last : 0}` });
  }

  function place(player) {
    const { t } = words;
    const event = player.events[player.index];
    const said = told(player, player.index, t);
    patch(where, h('span.count', t('trace.event-of', { n: player.index + 1, of: player.walked.total })),
      h('span.who', { 'data-task': event[TASK] % 8 }, h('span.dot'), nameOf(player, event[TASK], t)), h('span.said', { title: said }, said), event[AT] && h('a.place', { href: '#', 'data-key': 'place', onclick: click => goTo(click, event[AT]) }, event[AT]),
      event[TIME] > 0 && h('span.time', `t = ${duration(event[TIME])}`), fold(player), cause(player));
  }

  /** Many equal lines drawn as one can be seen one by one. */
  function fold({ chunks, open, index }) {
    const range = alone ? '' : foldAt(chunks, open, index);
    return range && h('button.button.plain.small.fold', { type: 'button', 'data-key': 'fold', 'aria-pressed': String(open.includes(range)), title: words.t('key.unfold'), onclick: () => commands.unfold() },
      words.t(open.includes(range) ? 'trace.fold' : 'trace.unfold'));
  }

  /** Who made this step possible: one click goes there. */
  function cause(player) {
    const from = causeOf(player.events, player.index);
    if (from < 0) return false;
    const [task, kind] = [player.events[from][TASK], player.events[from][KIND]];
    return [h('button.button.plain.small.cause', { type: 'button', 'data-key': 'cause', 'data-task': task % 8, title: words.t('key.cause'), onclick: () => commands.goTo(from) }, icon('up'),
      words.t('trace.cause', { who: nameOf(player, task, words.t), what: words.t(`kind.${kind}`) })),
      h('button.button.plain.small.draws', { type: 'button', 'data-key': 'draws', 'aria-pressed': String(player.arrow), title: words.t('key.whoWoke'), onclick: () => store.dispatch({ type: 'player-arrow' }) }, icon('compare'), words.t('trace.draw'))];
  }

  return { node, update };
}
