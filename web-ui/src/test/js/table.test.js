import { test } from 'node:test';
import assert from 'node:assert/strict';
import { bars, lines, range, rounded, series } from '../../main/resources/web/app/lib/table.js';

const column = (name, numeric = true) => ({ name, numeric });
const RECORDS = { kind: 'RECORDS', columns: [column('name', false), column('age'), column('weight')], rows: [['Ann', '3', 'NaN'], ['Bo', '41', '2.5']], total: 2 };
const ENTRIES = { kind: 'ENTRIES', columns: [column(''), column('')], rows: [['7', '1'], ['9', '-5']], total: 2 };

test('columns of numbers are drawn, names and the keys of a map are not', () => {
  assert.deepEqual(series(RECORDS), [{ name: 'age', values: [3, 41] }, { name: 'weight', values: [null, 2.5] }]);
  assert.deepEqual(series(ENTRIES), [{ name: '', values: [1, -5] }]);
  assert.deepEqual(series({ ...RECORDS, columns: RECORDS.columns.map(each => ({ ...each, numeric: false })) }), []);
});

test('the drawing goes from the least to the most, with zero where it is near', () => {
  assert.deepEqual(range([{ values: [100, 104] }], false), { from: 100, to: 104, low: 100, high: 104 });
  assert.deepEqual(range([{ values: [100, 104] }], true), { from: 0, to: 104, low: 100, high: 104 });
  assert.deepEqual(range([{ values: [1, 4, null] }], false), { from: 0, to: 4, low: 1, high: 4 });
  assert.deepEqual(range([{ values: [5, 5] }], false), { from: 4, to: 6, low: 5, high: 5 });
});

test('a value that is missing breaks its line', () => {
  assert.deepEqual(lines([0, 10, null, 5], { from: 0, to: 10 }, 300, 100), [['0,100', '100,0'], ['300,50']]);
});

test('bars stand on zero, those below it hang', () => {
  assert.deepEqual(bars([10, -10], { from: -10, to: 10 }, 100, 100), [
    { x: 7.5, width: 35, y: 0, height: 50 }, { x: 57.5, width: 35, y: 50, height: 50 }]);
});

test('beside an axis a thousandth of its length is nothing', () => {
  assert.equal(rounded(-0.00005, 2), 0);
  assert.equal(rounded(1234.5678, 2000), 1235);
  assert.equal(Object.is(rounded(-0.0001, 1000), 0), true);
});
