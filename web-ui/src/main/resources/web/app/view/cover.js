// What stands in place of a result while a question covers it: the way to the question, and the way past it.

import { guard } from './guard.js';
import { h, set } from './h.js';
import { patch } from './patch.js';

/** `skip(quiz)` is called by whoever does not want to answer. */
export function cover({ words }, skip) {
  const changed = guard();
  const node = h('div.cover');

  /** `quiz` is the one that covers, or null. */
  function update(quiz) {
    set(node, { hidden: !quiz });
    if (!quiz || !changed(quiz, words.shown)) return;
    const { t } = words;
    patch(node, h('p', t('quiz.covers')), h('button.button', { type: 'button', onclick: () => toQuiz(quiz) }, t('quiz.go')),
      h('button.button.plain', { type: 'button', onclick: () => skip(quiz) }, t('quiz.skip')));
  }

  return { node, update };
}

function toQuiz({ id }) {
  document.getElementById(`quiz-${id}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}
