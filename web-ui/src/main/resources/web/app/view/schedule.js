// You are the scheduler: every choice of the run, who was taken, who else could have gone on; and where this run parts from another one.

import { AT, TASK, candidates, parting } from '../lib/steps.js';
import { isFinding } from '../lib/replay.js';
import { nameOf, told } from '../lib/told.js';
import { guard } from './guard.js';
import { fill, h, set } from './h.js';
import { icon } from './icons.js';
import { patch } from './patch.js';

const AT_ONCE = 300;
const TURN = 100;

export function schedule({ commands, words, store }) {
  const built = guard();
  const moved = guard();
  const rows = h('ol.choices');
  const beside = h('div.beside');
  const node = h('div.schedule', h('p.intro'), beside, rows);

  function update(state) {
    const { player } = state;
    const own = state.cells[player.summary?.cell];
    const now = player.summary?.chosenAt.findLastIndex(seq => seq <= player.index) ?? -1;
    const from = firstShown(now, player.summary?.choices.length ?? 0);
    const anew = built(player.summary, player.chunks, from, player.branch, player.other, state.notebook.id, own?.run, own?.failing, Boolean(state.busy), words.shown);
    if (anew) build(state, own, from);
    if (moved(now) || anew) for (const row of rows.children) set(row, { 'aria-current': row.dataset.key === String(now) ? 'step' : false });
  }

  /** Many choices are shown in turns of a hundred, so that a step within them moves a mark and nothing else. */
  function firstShown(now, count) {
    return Math.max(0, Math.min(Math.floor((now - AT_ONCE / 2) / TURN) * TURN, count - AT_ONCE));
  }

  function build(state, own, from) {
    const { t } = words;
    const { player } = state;
    const { summary } = player;
    const mine = summary?.notebook === state.notebook.id && Boolean(own) && summary.mode === 'controlled';
    fill(node.firstChild, summary?.choices.length ? t(mine ? 'schedule.intro' : 'schedule.read-only') : t('schedule.none'));
    const parts = player.other && parting(player.events, player.other.events, summary.choices, player.other.summary.choices);
    patch(beside, mine && others(player, own, parts));
    const all = (summary?.choices ?? []).map((taken, choice) => ({ taken, choice, parts: choice === parts?.choice }));
    const some = all.slice(from, from + AT_ONCE);
    patch(rows, some.map(each => row(player, each, mine, Boolean(state.busy))), all.length > some.length && h('li.note', t('output.hidden', { n: all.length - some.length })));
  }

  function row(player, { choice, taken, parts }, mine, busy) {
    const { t } = words;
    const { summary, branch, events } = player;
    const seq = summary.chosenAt[choice];
    const does = deedAfter(events, seq);
    const open = branch?.choice === choice;
    return h(`li${choice === summary.decisive ? '.decisive' : ''}${parts ? '.parts' : ''}`, { 'data-key': choice },
      h('button.pick', { type: 'button', 'aria-expanded': String(open), onclick: () => look(choice, seq) }, h('span.nth', String(choice + 1)),
        who(player, events[seq]?.[TASK] ?? 0), events[does] && h('span.said', told(player, does, t)), choice === summary.decisive && h('span.tag', t('schedule.decisive')),
        parts && h('span.tag', t('schedule.parts-here')), h('span.note', t('schedule.of', { n: taken + 1, of: summary.branches[choice] })), events[seq]?.[AT] && h('code.place', events[seq][AT])),
      open && ways(player, choice, taken, mine && !busy));
  }

  /** The first thing that whoever was chosen did: a finding is nothing that a task does. */
  function deedAfter(events, seq) {
    let deed = seq;
    while (events[deed] && isFinding(events[deed])) deed++;
    return events[deed] ? deed : seq;
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
