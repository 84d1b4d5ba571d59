// Answers to quizzes, by notebook and quiz: `{ picked, state: 'open' | 'answered' | 'skipped', right }`.

import { judged } from '../lib/quiz.js';

export function answers(state = {}, action) {
  switch (action.type) {
    case 'answers-restored': return action.answers;
    case 'quiz-picked': return put(state, action, { picked: action.picked, state: 'open', right: false });
    case 'quiz-answered': return put(state, action, { picked: action.picked, state: 'answered', right: judged(action.quiz, action.picked) });
    case 'quiz-skipped': return put(state, action, { picked: [], state: 'skipped', right: false });
    case 'quiz-again': return put(state, action, { picked: [], state: 'open', right: false });
    default: return state;
  }
}

function put(state, { quiz }, answer) {
  return { ...state, [quiz.id]: answer };
}
