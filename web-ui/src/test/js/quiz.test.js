import { test } from 'node:test';
import assert from 'node:assert/strict';
import { covering, judged, nudged, shuffled } from '../../main/resources/web/app/lib/quiz.js';
import { answers } from '../../main/resources/web/app/state/answers.js';

const choices = (...right) => right.map(each => ({ html: '', right: each }));
const ONE = { id: 'q', form: 'one', before: 'counter', choices: choices(false, true) };
const SEVERAL = { id: 's', form: 'several', choices: choices(true, false, true) };
const ORDER = { id: 'o', form: 'order', choices: choices(true, true, true, true) };
const NUMBER = { id: 'n', form: 'number', choices: [], number: 12 };

test('the right answer is right and no other is', () => {
  assert.equal(judged(ONE, [1]), true);
  assert.equal(judged(ONE, [0]), false);
  assert.equal(judged(SEVERAL, [2, 0]), true);
  assert.equal(judged(SEVERAL, [0]), false);
  assert.equal(judged(SEVERAL, [0, 1, 2]), false);
  assert.equal(judged(ORDER, [0, 1, 2, 3]), true);
  assert.equal(judged(ORDER, [1, 0, 2, 3]), false);
});

test('numbers are read as people write them', () => {
  assert.equal(judged(NUMBER, ['12']), true);
  assert.equal(judged(NUMBER, [' 12,0 ']), true);
  assert.equal(judged(NUMBER, ['twelve']), false);
  assert.equal(judged({ ...NUMBER, number: 0 }, [' ']), false);
});

test('an order is first shown always the same, whole, and never right', () => {
  for (const id of ['o', 'p', 'q', 'sort', 'lines', 'x1', 'x2']) {
    const shown = shuffled({ ...ORDER, id });
    assert.deepEqual(shown, shuffled({ ...ORDER, id }));
    assert.deepEqual([...shown].sort(), [0, 1, 2, 3]);
    assert.equal(judged(ORDER, shown), false);
  }
});

test('a line moves by one place, never out of the list', () => {
  assert.deepEqual(nudged([0, 1, 2], 1, -1), [1, 0, 2]);
  assert.deepEqual(nudged([0, 1, 2], 0, -1), [0, 1, 2]);
  assert.deepEqual(nudged([0, 1, 2], 2, 1), [0, 1, 2]);
});

test('a question covers its cell until it is answered or skipped', () => {
  assert.equal(covering([ONE], {}, 'counter'), ONE);
  assert.equal(covering([ONE], {}, 'other'), null);
  assert.equal(covering([ONE], answers({}, { type: 'quiz-picked', quiz: ONE, picked: [0] }), 'counter'), ONE);
  assert.equal(covering([ONE], answers({}, { type: 'quiz-answered', quiz: ONE, picked: [0] }), 'counter'), null);
  assert.equal(covering([ONE], answers({}, { type: 'quiz-skipped', quiz: ONE }), 'counter'), null);
});

test('an answer keeps what was picked and whether it was right', () => {
  assert.deepEqual(answers({}, { type: 'quiz-answered', quiz: ONE, picked: [1] }).q, { picked: [1], state: 'answered', right: true });
});
