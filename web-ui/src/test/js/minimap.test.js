import { test } from 'node:test';
import assert from 'node:assert/strict';
import { lineAt, rowOf, strokes } from '../../main/resources/web/app/lib/minimap.js';

const line = (task, more = {}) => ({ task, decisive: false, shape: 'note', ...more });

test('a short run has a row for each line, in the lane of its task', () => {
  assert.deepEqual(strokes([line(1), line(2)], task => task - 1, 100), [
    { row: 0, lane: 0, task: 1, red: false }, { row: 1, lane: 1, task: 2, red: false }]);
});

test('in a long run many lines share a row, and what is wrong is never lost', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => line(index % 3, index === 5_555 ? { shape: 'finding' } : {}));
  const found = strokes(many, task => task, 200);
  assert.ok(found.length <= 200 * 3 + 1);
  assert.equal(found.filter(each => each.red).length, 1);
  assert.equal(found.at(-1).row, rowOf(5_555, 10_000, 200));
});

test('a height points at the line that is drawn there', () => {
  assert.equal(lineAt(0, 10_000, 200), 0);
  assert.equal(lineAt(0.999, 10_000, 200), 9_990);
  assert.equal(lineAt(0.5, 10, 100), 9, 'below the last line of a short run is its last line');
  assert.equal(lineAt(0.05, 10, 100), 5);
});
