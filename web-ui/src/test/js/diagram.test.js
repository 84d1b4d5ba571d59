import { test } from 'node:test';
import assert from 'node:assert/strict';
import { foldAt } from '../../main/resources/web/app/lib/chunks.js';
import { guessedHeight, lineOf, listed, merged } from '../../main/resources/web/app/lib/chunks.js';
import { duration } from '../../main/resources/web/app/lib/time.js';
import { folded } from '../../main/resources/web/app/lib/fold.js';
import { chunk } from './runs.js';

const CHUNKS = [chunk(0, [1, 1], [2, 5]), chunk(1, [8, 8], [9, 12])];

test('an event is drawn by the last line that begins at or before it', () => {
  assert.deepEqual(lineOf(CHUNKS, 1), { chunk: 0, line: 0 });
  assert.deepEqual(lineOf(CHUNKS, 4), { chunk: 0, line: 1 });
  assert.deepEqual(lineOf(CHUNKS, 7), { chunk: 0, line: 1 });
  assert.deepEqual(lineOf(CHUNKS, 8), { chunk: 1, line: 0 });
  assert.deepEqual(lineOf(CHUNKS, 99), { chunk: 1, line: 1 });
});

test('before the first line nothing is drawn', () => {
  assert.equal(lineOf(CHUNKS, 0), null);
  assert.equal(lineOf([], 3), null);
});

test('a chunk that comes again takes the place of the old one', () => {
  const fresh = chunk(1, [8, 8], [9, 12], [13, 13]);
  assert.deepEqual(merged(CHUNKS, [fresh]).map(each => each.lines.length), [2, 3]);
  assert.deepEqual(merged([CHUNKS[1]], [CHUNKS[0]]).map(each => each.index), [0, 1]);
});

test('the list holds every line once, in order', () => {
  assert.deepEqual(listed(CHUNKS).map(each => each.first), [1, 2, 8, 9]);
  assert.ok(guessedHeight(CHUNKS[0]) > 0);
});


test('times read like times', () => {
  assert.deepEqual([0, 850, 12_500, 3_200_000, 1e9, 1.25e9, 125e9, 120e9].map(duration),
    ['0 s', '850 ns', '12.5 µs', '3.2 ms', '1 s', '1.25 s', '2 min 5 s', '2 min']);
});

test('short output is shown whole, long output keeps its ends', () => {
  const lines = count => [{ task: 0, error: false, text: Array.from({ length: count }, (_, line) => `${line}\n`).join('') }];
  assert.equal(folded(lines(60), false).hidden, 0);
  const long = folded(lines(1000), false);
  assert.equal(long.hidden, 940);
  assert.ok(long.pieces[0].text.startsWith('0\n'));
  assert.equal(long.pieces[1].gap, 940);
  assert.ok(long.pieces[2].text.endsWith('999\n'));
  assert.equal(folded(lines(1000), true).hidden, 0);
});

test('pieces of different tasks are not joined', () => {
  const pieces = [{ task: 1, error: false, text: 'a\n' }, { task: 2, error: false, text: 'b\n' }, { task: 2, error: true, text: 'c\n' }];
  assert.deepEqual(folded(pieces, false).pieces.map(each => [each.task, each.error, each.text]), [[1, false, 'a\n'], [2, false, 'b\n'], [2, true, 'c\n']]);
});

test('a fold is that of the line at a step, or one that is open there', () => {
  const chunks = [{ index: 0, first: 0, lines: [{ first: 0, last: 73, times: 37 }, { first: 80, last: 80, times: 1 }] }];
  assert.deepEqual([0, 40, 74, 80].map(seq => foldAt(chunks, [], seq)), ['0-73', '0-73', '', '']);
  assert.equal(foldAt([{ index: 0, first: 3, lines: [{ first: 3, last: 3, times: 1 }] }], ['0-73'], 3), '0-73');
});
