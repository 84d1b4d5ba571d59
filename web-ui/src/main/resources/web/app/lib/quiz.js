// Quizzes as pure questions: what is picked, what is right, whether a cell's output stays covered.

/** Whether the picked answer is right: an index, several, an order of indices, or a number as typed. */
export function judged(quiz, picked) {
  if (quiz.form === 'number') return picked.length === 1 && Number(String(picked[0]).replace(',', '.')) === quiz.number && String(picked[0]).trim() !== '';
  if (quiz.form === 'order') return picked.length === quiz.choices.length && picked.every((choice, place) => choice === place);
  const right = quiz.choices.flatMap((choice, index) => choice.right ? [index] : []);
  return right.length === picked.length && right.every(index => picked.includes(index));
}

/** The order in which the choices of an ordering quiz are first shown: always the same for a quiz, and never the right one. */
export function shuffled(quiz) {
  const order = quiz.choices.map((_, index) => index);
  let seed = [...quiz.id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) >>> 0, 7);
  for (let index = order.length - 1; index > 0; index--) {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    const other = seed % (index + 1);
    [order[index], order[other]] = [order[other], order[index]];
  }
  const sorted = order.every((choice, place) => choice === place);
  return sorted && order.length > 1 ? [...order.slice(1), order[0]] : order;
}

/** An order with the element at `from` moved by one place up or down. */
export function nudged(order, from, by) {
  const to = from + by;
  if (to < 0 || to >= order.length) return order;
  const next = [...order];
  [next[from], next[to]] = [next[to], next[from]];
  return next;
}

/** The quiz that still covers a cell's output, or null. */
export function covering(quizzes, answers, cell) {
  return quizzes.find(quiz => quiz.before === cell && !['answered', 'skipped'].includes(answers[quiz.id]?.state)) ?? null;
}
