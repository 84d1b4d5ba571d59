// What an exercise checks, and what came of it: points, why a check was lost, where, and the run that shows it.

import { over, reason, rows } from '../lib/grading.js';
import { guard } from './guard.js';
import { h } from './h.js';
import { icon } from './icons.js';
import { withCode } from './inline.js';
import { goTo } from './outcome.js';
import { patch } from './patch.js';

const ICONS = { passed: 'tick', failed: 'cross', error: 'warning' };

/** `sub` is the heading it gets. */
export function checks({ words, commands }, sub) {
  const changed = guard();
  const title = h(sub);
  const list = h('ul.checks');
  const remarks = h('div.remarks');
  const total = h('p.total', { role: 'status' });
  const node = h('div.checking', title, total, remarks, list);

  function update(own) {
    const stale = own.grading !== null && own.draft !== own.checked;
    if (!changed(own.checks, own.grading, stale, words.shown)) return;
    const { t } = words;
    patch(title, t('exercise.checks'));
    patch(total, own.grading && sentence(own.grading), own.grading && stale && over(own.grading) && h('span.stale', t('exercise.changed')));
    total.className = `total ${own.grading?.standing ?? ''}`;
    patch(remarks, (own.grading?.remarks ?? []).map(remark));
    patch(list, rows(own.checks, own.grading).map(each => row(each, own.grading)));
  }

  function sentence(grading) {
    const { t } = words;
    if (!over(grading)) return [h('span.spinner'), h('span', t('exercise.checking'))];
    if (grading.state === 'stopped') return h('span', t('exercise.stopped'));
    const how = grading.state === 'broken' ? 'error' : grading.standing;
    return [icon(ICONS[how]), h('span', t(`exercise.${how}`, { n: grading.points, of: grading.outOf }))];
  }

  function remark({ file, line, message, hint }) {
    return h('div.diagnostic', line > 0 ? link(`${file}:${line}`) : h('span.place', file), h('span', withCode(message)), hint && h('span.hint-text', withCode(hint)));
  }

  function row(check, grading) {
    const { t } = words;
    const { state, result } = check;
    const searching = state === 'checking' && grading.schedules > 0;
    return h(`li.${state}`, { 'data-key': check.id, 'data-check': check.id }, h('div.line', ICONS[state] ? icon(ICONS[state]) : state === 'checking' ? h('span.spinner') : h('span.box'),
      h('span.title', withCode(check.title)), h('span.unseen', t(`exercise.state.${state}`)),
      searching && h('span.searching', t('exercise.schedules', { n: grading.schedules })),
      h('span.points', result ? t('exercise.points-of', { n: result.points, of: result.outOf }) : t('exercise.points', { n: check.points }))),
    result && result.standing !== 'passed' && why(result), result?.standing === 'passed' && result.verdict && h('p.verdict-text', result.verdict));
  }

  function why(result) {
    const { t } = words;
    if (result.standing !== 'failed') return h('p.verdict-text', withCode(reason(result)));
    return h('div.why', result.verdict && h('p.verdict-text', result.verdict),
      h('p.reason', result.claim && t('exercise.not-so', { claim: result.claim }), result.claim && ' ', withCode(result.message), ' ', result.place && link(result.place)),
      result.feedback && h('p.feedback', withCode(result.feedback)),
      result.run && h('button.button.show-run', { type: 'button', onclick: () => commands.open(result.run) }, icon('trace'), t('exercise.show-run')));
  }

  function link(at) {
    return h('a.place', { href: '#', onclick: event => goTo(event, at) }, at);
  }

  return { node, update };
}
