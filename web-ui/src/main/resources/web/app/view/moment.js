// Where everything stands at this step: tasks, locks, timers and variables.

import { duration } from '../lib/time.js';
import { graph } from './graph.js';
import { guard } from './guard.js';
import { h } from './h.js';
import { icon } from './icons.js';
import { goTo } from './outcome.js';
import { patch } from './patch.js';

function moment({ words, commands }, name, shows) {
  const changed = guard();
  const node = h(`div.${name}`);

  function update({ player }) {
    if (player.tab !== name || player.status !== 'ready') return;
    if (name === 'locks') commands.lockOrder();
    if (!changed(player.moments, player.index, player.live, player.lockOrder, words.shown)) return;
    patch(node, player.live ? h('p.side-note', words.t('moment.live')) : shows(player.moments.at(player.index), words.t, player));
  }

  return { node, update };
}

function place(at) {
  return at && h('a.place', { href: '#', onclick: event => goTo(event, at) }, at);
}

function named(known, number, t) {
  return known.find(each => each.task === number)?.name || t('task.number', { task: number });
}

/** Every task: what it does now, what it waits for, what it holds, what it has done so far; then who is ready, timers, variables. */
export function tasks(ctx) {
  return moment(ctx, 'tasks', ({ tasks: all, timers, variables, ready }, t) => [
    h('ul.rows', all.map(task => h('li.row', { 'data-task': task.task % 8 }, h('span.dot'), h('strong', task.name || t('task.number', { task: task.task })),
      h(`span.state.${task.state}`, t(`state.${task.state}`)), h('span.more', task.waitsFor && !(task.phase === 'ready' && over(all, task)) && h('span', waitsWords(task, named(all, task.owner, t), t)), task.holds?.length > 0 && h('span.holds', t('waiting.holds', { what: task.holds.join(', ') })), figures(task, t)),
      place(task.at)))),
    h('p.ready', h('strong', t('moment.ready')), ' ', ready.length ? ready.map(number => named(all, number, t)).join(', ') : t('moment.nobody')),
    timers.length > 0 && [h('h3', t('moment.timers')), h('ul.rows', timers.map(timer => h('li.row', icon('clock'), h('strong', timer.label), h('span.more', t('moment.fires', { at: duration(timer.at) })))))],
    variables.length > 0 && [h('h3', t('moment.variables')), h('ul.rows', variables.map(each => h('li.row', h('code', each.name), h('code.value', each.value))))],
  ]);
}

/** Whether what it waited for has ended by now. */
function over(all, { waitsFor }) {
  return all.some(each => each.state === 'ended' && each.name === waitsFor);
}

/** Whoever asked for a lock that is free can go on. */
function waitsWords({ phase, waitsFor, owner }, name, t) {
  if (phase === 'ready') return t('waiting.wants', { what: waitsFor });
  if (phase === 'joins') return t('waiting.for-end', { owner: waitsFor });
  return t(owner >= 0 ? 'waiting.for-owned' : 'waiting.for', { what: waitsFor, owner: name });
}

/** Whether one task waits for the end of the other. */
function endOf(edge, known) {
  return known.find(each => each.task === edge.from)?.phase === 'joins';
}

function figures({ polls, wakes, parks, busy, idle }, t) {
  const counts = [['polls', polls], ['wakes', wakes], ['parks', parks]].filter(([, count]) => count > 0).map(([name, n]) => t(`task.${name}`, { n }));
  const times = [['busy', busy], ['idle', idle]].filter(([, nanos]) => nanos > 0).map(([name, nanos]) => t(`task.${name}`, { time: duration(nanos) }));
  const all = [...counts, ...times];
  return all.length > 0 && h('span.figures', all.join(' · '));
}

/** Every lock: who has it, who waits for it; who waits for whom, and in which order locks are taken, with the cycles. */
export function locks(ctx) {
  return moment(ctx, 'locks', ({ locks: all, tasks: known, waits }, t, { lockOrder }) => {
    const who = number => h('span.who', { 'data-task': number % 8 }, h('span.dot'), named(known, number, t));
    if (!all.length) return [h('div.empty', h('strong', t('locks.none')), h('p', t('locks.none-why'))), waitsFor(waits, known, t), order(lockOrder, t)];
    return [h('ul.rows', all.map(lock => h('li.row', icon('lock'), h('strong', lock.label),
      lock.owner >= 0 ? h('span.state.held', t('locks.held'), ' ', who(lock.owner)) : h('span.state.free', t('locks.free')),
      lock.waiting.length > 0 && h('span.more', t('locks.waiting'), lock.waiting.map(who))))), waitsFor(waits, known, t), order(lockOrder, t)];
  });
}

function waitsFor(waits, known, t) {
  if (!waits.length) return false;
  const numbers = [...new Set(waits.flatMap(edge => [edge.from, edge.to]))];
  return h('section.waits', h('h3', t('locks.waits')), graph(numbers.map(id => ({ id, task: id, label: named(known, id, t) })), waits.map(edge => endOf(edge, known) ? { ...edge, label: t('locks.end') } : edge)),
    h('ul.rows', waits.map(edge => h(`li.row${edge.cycle ? '.cycle' : ''}`, h('span', t(endOf(edge, known) ? 'locks.waits-end' : 'locks.waits-for', { who: named(known, edge.from, t), what: edge.label, owner: named(known, edge.to, t) })),
      place(edge.at)))), waits.some(edge => edge.cycle) && h('p.cycle-says', icon('warning'), t('locks.cycle')));
}

function order(found, t) {
  if (!found?.edges.length) return false;
  const inCycle = edge => found.cycles.some(cycle => cycle.some(each => each.from === edge.from && each.to === edge.to && each.task === edge.task));
  const edges = found.edges.map(edge => ({ ...edge, label: '', cycle: inCycle(edge) }));
  const labels = [...new Set(edges.flatMap(edge => [edge.from, edge.to]))];
  return h('section.waits', h('h3', t('locks.order')), graph(labels.map(id => ({ id, task: -1, label: id })), edges),
    h('ul.rows', edges.map(edge => h(`li.row${edge.cycle ? '.cycle' : ''}`, h('span', t('locks.then', { first: edge.from, second: edge.to })), place(edge.at)))),
    edges.some(edge => edge.cycle) && h('p.cycle-says', icon('warning'), t('locks.order-cycle')));
}
