// An exercise: what is asked, what is given, where to write, what is checked, hints that unfold one after the other.

import { faults, over } from '../lib/grading.js';
import { checks } from './checks.js';
import { code } from './code.js';
import { reading } from './editor-setup.js';
import { guard } from './guard.js';
import { fill, h, set } from './h.js';
import { icon } from './icons.js';
import { patch } from './patch.js';
import { html } from './prose.js';

export function exercise(ctx, part) {
  const { store, words, commands } = ctx;
  const id = part.exercise;
  const changed = guard();
  const hinted = guard();
  const acted = guard();
  const marked = guard();
  const node = h('section.exercise', { 'data-exercise': id });
  const hints = h('div.hints');
  const alone = store.state.notebook.kind === 'exercise';
  const [title, sub] = alone ? ['h1', 'h2.sub'] : ['h3', 'h4.sub'];
  const list = checks(ctx, sub);
  const check = h('button.button.primary.check', { type: 'button', onclick: pressed });
  const reset = h('button.button.plain.reset', { type: 'button', onclick: () => commands.resetDraft(id) });
  const actions = h('div.actions', check, reset);
  let given = null;
  let yours = null;

  function pressed() {
    const { grading } = store.state.exercises[id];
    if (grading && !over(grading)) commands.stopCheck(id);
    else commands.check(id);
  }

  function update(state) {
    const own = state.exercises[id];
    if (changed(own?.status, own?.statementHtml, own?.error, words.shown)) build(own);
    if (own?.status !== 'ready') return;
    const home = `exercise.${own.pack}.${id}`;
    yours.put(own.draft);
    if (marked(own.grading, own.draft === own.checked)) yours.mark(own.draft === own.checked ? faults(own.grading, `${id}.java`) : []);
    for (const text of [yours, given]) text?.light(state.player, home);
    list.update(own);
    if (acted(own.grading?.state, own.draft === own.starter, words.shown)) buttons(own);
    if (hinted(own.opened, own.hints, words.shown)) unfold(own);
  }

  function build(own) {
    const { t } = words;
    if (!own) return fill(node, h('p.loading', h('span.spinner'), t('exercise.loading')));
    if (own.status === 'error') return fill(node, h('div.empty', { role: 'alert' }, h('strong', t('exercise.unopened')), h('p', own.error),
      h('button.button', { type: 'button', onclick: () => commands.openPart(store.state.notebook.id.split('.')[1], id) }, t('again'))));
    given = own.given ? code(ctx, { file: 'given.java', source: own.given, more: reading() }) : null;
    yours = code(ctx, { file: `${id}.java`, source: own.draft, typed: source => commands.draft(id, source), ask: (what, source, at) => commands.adviseExercise(own.pack, id, what, source, at) });
    given?.name(t('exercise.given'));
    yours.name(t('exercise.yours'));
    set(node, { 'aria-label': own.title });
    return fill(node, h('header', h('span.tag', t('exercise.tag')), h(title, own.title)), html('div.prose', own.statementHtml),
      given && h('details.given', h('summary', t('exercise.given')), given.node),
      h(sub, t('exercise.yours')), yours.node, actions, list.node, hints);
  }

  function buttons({ grading, draft, starter }) {
    const { t } = words;
    const runs = grading && !over(grading);
    patch(check, icon(runs ? 'stop' : 'tick'), h('span', t(runs ? 'exercise.stop' : 'exercise.check')));
    check.classList.toggle('stop', Boolean(runs));
    set(check, { title: t('exercise.check-why') });
    patch(reset, icon('restart'), h('span', t('exercise.reset')));
    reset.hidden = draft === starter;
  }

  function unfold(own) {
    const left = own.hints.length - own.opened;
    patch(hints, own.hints.slice(0, own.opened).map((hint, index) => h('div.hint', h('strong', words.t('exercise.hint', { n: index + 1 })), html('div.prose', hint.html))),
      left > 0 && h('button.button', { type: 'button', onclick: () => store.dispatch({ type: 'hint-opened', id: own.id, count: own.opened + 1 }) },
        icon('hint'), words.t('exercise.show-hint', { n: own.opened + 1, of: own.hints.length })));
  }

  return { node, update };
}
