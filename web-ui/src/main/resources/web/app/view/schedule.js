// You are the scheduler: every choice of the run, who was taken, who else could have gone on; and where this run parts from another one.

import { AT, TASK, candidates, parting } from '../lib/steps.js';
import { isFinding } from '../lib/replay.js';
import { nameOf, told } from '../lib/told.js';
import { guard } from './guard.js';
import { fill, h } from './h.js';
import { icon } from './icons.js';

const AT_ONCE = 300;

export function schedule({ commands, words, store }) {
  const changed = guard();
  const rows = h('ol.choices');
  const beside = h('div.beside');
  const node = h('div.schedule', h('p.intro'), beside, rows);

  function update(state) {
    const { player } = state;
    const own = state.cells[player.summary?.cell];
    const now = player.summary?.chosenAt.findLastIndex(seq => seq <= player.index) ?? -1;
    if (!changed(player.summary, player.chunks, now, player.branch, player.other, own?.run, own?.failing, Boolean(state.busy), words.shown)) return;
    const { t } = words;
    const { summary } = player;
    const mine = summary?.notebook === state.notebook.id && Boolean(own) && summary.mode === 'controlled';
    fill(node.firstChild, summary?.choices.length ? t(mine ? 'schedule.intro' : 'schedule.read-only') : t('schedule.none'));
    const parts = player.other && parting(player.events, player.other.events, summary.choices, player.other.summary.choices);
    fill(beside, mine && others(player, own, parts));
    const all = (summary?.choices ?? []).map((taken, choice) => ({ taken, choice, now: choice === now, parts: choice === parts?.choice }));
    const from = Math.max(0, Math.min(now - AT_ONCE / 2, all.length - AT_ONCE));
    const some = all.slice(from, from + AT_ONCE);
    fill(rows, some.map(each => row(player, each, mine, Boolean(state.busy))), all.length > some.length && h('li.note', t('output.hidden', { n: all.length - some.length })));
  }

  function row(player, { choice, taken, now, parts }, mine, busy) {
    const { t } = words;
    const { summary, branch, events } = player;
    const seq = summary.chosenAt[choice];
    const does = deedAfter(events, seq);
    const open = branch?.choice === choice;
    return h(`li${choice === summary.decisive ? '.decisive' : ''}${parts ? '.parts' : ''}`, { 'aria-current': now ? 'step' : false },
      h('button.pick', { type: 'button', 'aria-expanded': String(open), onclick: () => look(choice, seq) }, h('span.nth', String(choice + 1)),
        who(player, events[seq]?.[TASK] ?? 0), events[does] && h('span.said', told(player, does, t)), choice === summary.decisive && h('span.tag', t('schedule.decisive')),
        parts && h('span.tag', t('schedule.parts-here')), h('span.note', t('schedule.of', { n: taken + 1, of: summary.branches[choice] })), events[seq]?.[AT] && h('code.place', events[seq][AT])),
      open && ways(player, choice, taken, mine && !busy));
  }

  /** The first thing that whoever was chosen did: a finding is nothing that a task does. */
  function deedAfter(events, seq) {
    const found = events.findIndex((event, index) => index >= seq && !isFinding(event));
    return found < 0 ? seq : found;
  }

  function look(choice, seq) {
    commands.goTo(seq);
    commands.branch(choice);
  }

  function ways(player, choice, taken, may) {
    const { summary, branch, events } = player;
    const seq = summary.chosenAt[choice];
    const known = candidates(branch.before, events, seq, summary.branches[choice]);
    return h('div.ways', Array.from({ length: summary.branches[choice] }, (_, index) => h('button.button', {
      type: 'button', disabled: !may || index === taken, 'aria-pressed': String(index === taken), onclick: () => instead(summary, choice, index) },
    known.length ? who(player, known[index]) : words.t('schedule.way', { n: index + 1 }))));
  }

  /** The same run up to here, then another way; what comes after is Lockstep's own choice. */
  function instead(summary, choice, index) {
    commands.replay({ cell: summary.cell, choices: [...summary.choices.slice(0, choice), index], code: '' });
  }

  function who(player, task) {
    return h('span.who', { 'data-task': task % 8 }, h('span.dot'), nameOf(player, task, words.t));
  }

  function others(player, own, parts) {
    const { t } = words;
    const known = [['schedule.compare-last', own.run?.events > 0 && own.run.run], ['schedule.compare-failing', own.failing]].filter(([, run]) => run && run !== player.run);
    return [known.map(([key, run]) => h('button.button', { type: 'button', onclick: () => commands.compare(run) }, icon('compare'), t(key))),
      player.other && apart(player, parts)];
  }

  function apart(player, parts) {
    const { t } = words;
    const { other, events, summary } = player;
    if (!parts) return h('p.apart', { role: 'status' }, t('schedule.same'));
    const name = (run, known) => known[parts.event] ? run.tasks.find(each => each.task === known[parts.event][TASK])?.name ?? '' : t('schedule.over');
    return h('div.apart', { role: 'status' }, h('p', t('schedule.parts', { n: parts.event + 1, here: name(summary, events), there: name(other.summary, other.events) })),
      parts.choice >= 0 && h('p.note', t('schedule.parts-choice', { n: parts.choice + 1 })),
      h('button.button', { type: 'button', onclick: () => store.dispatch({ type: 'player-at', index: parts.event }) }, t('schedule.go')),
      h('button.button', { type: 'button', onclick: () => commands.open(other.run) }, t('schedule.open-other')));
  }

  return { node, update };
}
