// Where everything stands at this step: tasks, locks and timers as lists, fetched for the step we stop at.

import { place } from '../lib/steps.js';
import { duration } from '../lib/time.js';
import { guard } from './guard.js';
import { fill, h } from './h.js';
import { icon } from './icons.js';
import { goTo } from './outcome.js';

const PAUSE_MILLIS = 60;

function moment({ words, commands }, name, shows) {
  const changed = guard();
  const asked = guard();
  const node = h(`div.${name}`);
  let timer = 0;

  function update({ player }) {
    if (player.tab !== name || player.status !== 'ready') return;
    if (asked(player.run, player.index, player.live) && !player.moment) {
      clearTimeout(timer);
      timer = setTimeout(commands.moment, PAUSE_MILLIS);
    }
    if (!changed(player.moment, player.live, words.shown)) return;
    if (player.moment) fill(node, shows(player.moment, words.t));
    else if (player.live || !node.firstChild) fill(node, h('p.side-note', player.live ? words.t('moment.live') : h('span.spinner')));
  }

  return { node, update };
}

/** Every task: what it does now, what it waits for, what it holds. */
export function tasks(ctx) {
  return moment(ctx, 'tasks', ({ tasks: all, timers }, t) => [
    h('ul.rows', all.map(task => h('li.row', { 'data-task': task.task % 8 }, h('span.dot'), h('strong', task.name || t('task.number', { task: task.task })),
      h(`span.state.${task.state}`, t(`state.${task.state}`)), h('span.more', task.waitsFor && t('waiting.for', { what: task.waitsFor }),
        task.holds?.length > 0 && h('span.holds', t('waiting.holds', { what: task.holds.join(', ') }))),
      task.at && h('a.place', { href: '#', onclick: event => goTo(event, task.at) }, `${place(task.at).cell}:${place(task.at).line}`)))),
    timers?.length > 0 && [h('h3', t('moment.timers')), h('ul.rows', timers.map(timer => h('li.row', { 'data-task': timer.task % 8 }, h('span.dot'),
      h('strong', timer.label), h('span.more', t('moment.fires', { at: duration(timer.at) })))))],
  ]);
}

/** Every lock: who has it, who waits for it. */
export function locks(ctx) {
  return moment(ctx, 'locks', ({ locks: all, tasks: known }, t) => {
    const who = number => {
      const task = known.find(each => each.task === number);
      return h('span.who', { 'data-task': number % 8 }, h('span.dot'), task?.name || t('task.number', { task: number }));
    };
    if (!all.length) return h('div.empty', h('strong', t('locks.none')), h('p', t('locks.none-why')));
    return h('ul.rows', all.map(lock => h('li.row', icon('lock'), h('strong', lock.label),
      lock.owner >= 0 ? h('span.state.held', t('locks.held'), ' ', who(lock.owner)) : h('span.state.free', t('locks.free')),
      lock.waiting.length > 0 && h('span.more', t('locks.waiting'), lock.waiting.map(who)))));
  });
}
