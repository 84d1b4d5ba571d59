// An exercise: what is asked, what is given, where to write, hints that unfold one after the other.

import { kept, keep } from '../net/keep.js';
import { EditorState, EditorView } from './editor-parts.js';
import { reading, syntax } from './editor-setup.js';
import { guard } from './guard.js';
import { fill, h } from './h.js';
import { icon } from './icons.js';
import { html } from './prose.js';

export function exercise({ store, words }, part) {
  const changed = guard();
  const hinted = guard();
  const node = h('section.exercise');
  const hints = h('div.hints');

  function update(state) {
    const own = state.exercises[part.exercise];
    if (changed(own?.status, own?.statementHtml, own?.error, words.shown)) build(own);
    if (own?.status === 'ready' && hinted(own.opened, own.hints, words.shown)) unfold(own);
  }

  function build(own) {
    const { t } = words;
    if (!own) return fill(node, h('p.loading', h('span.spinner'), t('exercise.loading')));
    if (own.status === 'error') return fill(node, h('p.failed', { role: 'alert' }, own.error));
    return fill(node, h('header', h('span.tag', t('exercise.tag')), h('h3', own.title)), html('div.prose', own.statementHtml),
      own.checks?.length > 0 && checks(own.checks),
      own.given && h('details.given', { open: true }, h('summary', t('exercise.given')), code(own.given, reading(), t('exercise.given'))),
      h('h4', t('exercise.yours')), code(kept(`exercise.${own.id}`) ?? own.starter, [syntax(() => {}), EditorView.updateListener.of(change => {
        if (change.docChanged) keep(`exercise.${own.id}`, change.state.doc.toString());
      })], t('exercise.yours')), hints);
  }

  function checks(list) {
    return h('ul.checks', list.map(check => h('li', h('span.box'), h('span', check.title), h('span.points', words.t('exercise.points', { n: check.points })))));
  }

  function unfold(own) {
    const left = own.hints.length - own.opened;
    fill(hints, own.hints.slice(0, own.opened).map((hint, index) => h('div.hint', h('strong', words.t('exercise.hint', { n: index + 1 })), html('div.prose', hint.html))),
      left > 0 && h('button.button', { type: 'button', onclick: () => store.dispatch({ type: 'hint-opened', id: own.id, count: own.opened + 1 }) },
        icon('hint'), words.t('exercise.show-hint', { n: own.opened + 1, of: own.hints.length })));
  }

  function code(source, extensions, label) {
    const host = h('div.code');
    const view = new EditorView({ parent: host, state: EditorState.create({ doc: source, extensions }) });
    view.contentDOM.setAttribute('aria-label', label);
    return host;
  }

  return { node, update };
}
