// A question: one answer, several, an order or a number; feedback after the answer.

import { nudged, shuffled } from '../lib/quiz.js';
import { guard } from './guard.js';
import { fill, h, set } from './h.js';
import { icon } from './icons.js';
import { patch } from './patch.js';
import { html } from './prose.js';

export function quiz({ store, words, commands }, part) {
  const asked = store.state.notebook.quizzes.find(each => each.id === part.quiz);
  if (!asked) return null;
  const changed = guard();
  const body = h('div.answers');
  const feedback = h('div.feedback', { role: 'status' });
  const foot = h('div.foot');
  const question = html('div.question.prose', asked.questionHtml);
  question.id = `question-${asked.id}`;
  const node = h('form.quiz', { id: `quiz-${asked.id}`, onsubmit: submit }, h('div.mark'), question, body, feedback, foot);
  let picked = [];

  function submit(event) {
    event.preventDefault();
    if (!picked.length) return;
    store.dispatch({ type: 'quiz-answered', quiz: asked, picked });
    commands.uncovered(asked);
  }

  function pick(next) {
    picked = next;
    store.dispatch({ type: 'quiz-picked', quiz: asked, picked });
  }

  function update(state) {
    const answer = state.answers[asked.id] ?? { picked: [], state: 'open', right: false };
    if (!changed(answer, words.shown)) return;
    picked = answer.picked.length || asked.form !== 'order' ? answer.picked : shuffled(asked);
    const focused = document.activeElement?.dataset?.focus;
    const isDone = answer.state === 'answered';
    set(node, { 'data-state': isDone ? (answer.right ? 'right' : 'wrong') : answer.state, 'aria-labelledby': question.id });
    fill(node.firstChild, words.t(`quiz.form.${asked.form}`));
    patch(body, FORMS[asked.form](isDone));
    if (focused) body.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
    patch(feedback, isDone && said(answer));
    patch(foot, isDone
      ? h('button.button', { type: 'button', onclick: () => store.dispatch({ type: 'quiz-again', quiz: asked }) }, words.t('quiz.again'))
      : h('button.button.primary', { type: 'submit', disabled: picked.length === 0 }, words.t('quiz.check')));
  }

  function said({ right }) {
    const shown = asked.form === 'order' || asked.form === 'number' ? [] : asked.choices.filter((choice, index) => picked.includes(index) && choice.feedbackHtml);
    return [h(`p.judged.${right ? 'right' : 'wrong'}`, icon(right ? 'tick' : 'cross'), words.t(right ? 'quiz.right' : 'quiz.wrong')),
      shown.map(choice => html('div.prose', choice.feedbackHtml)), asked.feedbackHtml && html('div.prose', asked.feedbackHtml)];
  }

  function choices(type, done) {
    return asked.choices.map((choice, index) => {
      const on = picked.includes(index);
      return h(`label.choice${done && on ? (choice.right ? '.right' : '.wrong') : ''}`, h('input', {
        type, name: asked.id, '.checked': on, disabled: done, 'data-focus': `c${index}`,
        onchange: event => pick(type === 'radio' ? [index] : event.target.checked ? [...picked, index] : picked.filter(each => each !== index)),
      }), html('span.prose', choice.html));
    });
  }

  function order(done) {
    return h('ol.order', picked.map((choice, place) => h(`li${done ? (choice === place ? '.right' : '.wrong') : ''}`,
      h('span.place-number', String(place + 1)), html('span.prose', asked.choices[choice].html),
      !done && ['up', 'down'].map(way => h('button.button.plain.icon-only', {
        type: 'button', 'aria-label': words.t(`quiz.${way}`), 'data-focus': `${way}${choice}`, disabled: way === 'up' ? place === 0 : place === picked.length - 1,
        onclick: () => pick(nudged(picked, place, way === 'up' ? -1 : 1)) }, icon(way))))));
  }

  function number(done) {
    return h('input.number', { type: 'text', inputmode: 'decimal', '.value': picked[0] ?? '', disabled: done, 'aria-label': words.t('quiz.number'), 'data-focus': 'n',
      oninput: event => pick(event.target.value.trim() ? [event.target.value] : []) });
  }

  const FORMS = { one: done => choices('radio', done), several: done => choices('checkbox', done), order, number };
  return { node, update };
}
