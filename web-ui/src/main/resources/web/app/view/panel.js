// The trace panel: which run this is, its tabs, and the transport below.

import { whichRun } from '../lib/which.js';
import { act, exports } from './exports.js';
import { calls } from './calls.js';
import { findings } from './findings.js';
import { grip } from './grip.js';
import { guard } from './guard.js';
import { fill, h, set } from './h.js';
import { icon, promise } from './icons.js';
import { list } from './list.js';
import { locks, tasks } from './moment.js';
import { metrics } from './metrics.js';
import { patch } from './patch.js';
import { schedule } from './schedule.js';
import { sequence } from './sequence.js';
import { tabs } from './tabs.js';
import { timeline } from './timeline.js';
import { transport } from './transport.js';

const LANES = ['', 'tasks', 'tasks,objects', 'tasks,locks', 'tasks,variables', 'objects', 'locks'];

export function panel(ctx) {
  const { store, words, commands, alone } = ctx;
  const changed = guard();
  const differs = guard();
  const which = h('p.which', { role: 'status', hidden: true });
  const title = h('div.run-title');
  const actions = h('div.run-actions');
  const bodies = { sequence: sequence(ctx), list: list(ctx), findings: findings(ctx), tasks: tasks(ctx), locks: locks(ctx), schedule: schedule(ctx),
    timeline: timeline(ctx), metrics: metrics(ctx), calls: calls(ctx) };
  const taking = exports(ctx);
  const shows = h('select.lanes', { onchange: () => commands.lanes(shows.value) });
  const bar = tabs(ctx, bodies);
  const below = transport(ctx);
  const edge = grip(ctx);
  const blank = h('div.blank');
  const body = h('div.trace-body', blank, Object.entries(bodies).map(([name, view]) => set(view.node, { id: `panel-${name}`, role: 'tabpanel', tabindex: 0, 'aria-labelledby': `tab-${name}` })));
  const node = h('section.trace', edge.node, h('header', title, actions), which, bar.node, body, below.node);

  function update(state) {
    const { player } = state;
    const isShown = player.status === 'ready' && (player.live || player.chunks.some(chunk => chunk.lines.length > 0));
    bar.update(state);
    below.update(state);
    edge.update(state);
    for (const [name, view] of Object.entries(bodies)) {
      view.node.hidden = !isShown || player.tab !== name;
      if (!view.node.hidden) view.update(state);
    }
    blank.hidden = isShown;
    told(player.status === 'ready' ? whichRun(player, state.cells) : null);
    if (!changed(player.status, player.summary, player.live, player.growth, player.error, player.lanes, isShown, words.shown)) return;
    set(node, { 'aria-label': words.t('trace.title') });
    patch(title, player.status === 'empty' ? h('h2', words.t('trace.title')) : named(player));
    patch(actions, player.summary && isShown && !player.live && [!alone && lanes(player), taking.buttons(player)], !alone && closer());
    if (!isShown) patch(blank, why(player));
  }

  /** A diagram that is not of the run beside the cell says so. */
  function told(run) {
    which.hidden = run === null;
    which.dataset.why = run?.why ?? '';
    if (differs(run?.why, run?.cell, run?.n, words.shown) && run) fill(which, words.t(`trace.which.${run.why}`, run));
  }

  function named({ summary, live, growth, run }) {
    const { t } = words;
    if (live) return [h('h2', t('trace.live')), h('span.note', h('span.spinner'), t('trace.events', { n: growth }))];
    if (!summary) return h('h2', run ? t('trace.loading') : t('trace.title'));
    return [h('h2', t(`trace.kind.${summary.kind}`)), h(`span.note${summary.kind === 'failing' || !summary.outcome.ok ? '.bad' : ''}`, summary.cell),
      h(`span.note${summary.dropped > 0 ? '' : '.count'}`, summary.dropped > 0 ? t('trace.events-dropped', { n: summary.events, dropped: summary.dropped }) : t('trace.events', { n: summary.events }))];
  }

  function lanes(player) {
    const { t } = words;
    const options = LANES.map(each => h('option', { value: each }, t(`lanes.${each || 'own'}`)));
    return set(fill(shows, options), { 'aria-label': t('lanes'), title: t('lanes'), '.value': player.lanes });
  }

  function closer() {
    return act('cross', words.t('trace.close'), { onclick: () => store.dispatch({ type: 'pref-set', name: 'trace', value: 'closed' }) });
  }

  function why({ status, error, run, summary }) {
    const { t } = words;
    if (status === 'loading') return h('div.empty', { role: 'status' }, h('span.spinner'), h('p', t('trace.loading')));
    if (status === 'error') return h('div.empty', { role: 'alert' }, h('strong', t('trace.failed')), h('p', error),
      h('button.button', { type: 'button', onclick: () => commands.open(run) }, t('again')));
    if (summary) return h('div.empty', h('strong', t('trace.no-events')), h('p', t('trace.no-events-why')));
    return h('div.empty', promise(), h('strong', t('trace.empty')), h('p', t('trace.empty-why')));
  }

  return { node, update };
}
