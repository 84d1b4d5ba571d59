import { test } from 'node:test';
import assert from 'node:assert/strict';
import { runs, styleAfter } from '../../main/resources/web/app/lib/ansi.js';

const texts = text => runs(text).map(run => run.text);

test('plain text stays one run', () => {
  assert.deepEqual(texts('a\tb\nc'), ['a\tb\nc']);
});

test('ansi colours become styles and vanish from the text', () => {
  const [plain, red, after] = runs('a\u001b[31;1mb\u001b[0mc');
  assert.deepEqual([plain.text, red.text, after.text], ['a', 'b', 'c']);
  assert.equal(red.style.fg, 'red');
  assert.equal(red.style.bold, true);
  assert.equal(after.style.fg, '');
});

test('cursor movements are dropped, other control characters are shown', () => {
  assert.deepEqual(texts('a\u001b[2Jb\u0007'), ['a', 'b', 'U+0007']);
  assert.equal(runs('\u0007')[0].mark, true);
});

test('an escape that is no sequence is shown, not swallowed', () => {
  assert.deepEqual(texts('\u001b]0;title\u0007'), ['U+001B', ']0;title', 'U+0007']);
});

test('characters that turn the direction of text are shown', () => {
  assert.deepEqual(texts('ab\u202ecd\u2066e'), ['ab', 'U+202E', 'cd', 'U+2066', 'e']);
});

test('a carriage return before a line break is nothing, within a line it is shown', () => {
  assert.deepEqual(texts('a\r\nb'), ['a\nb']);
  assert.deepEqual(texts('50%\r60%'), ['50%', 'U+000D', '60%']);
});

test('markup stays text', () => {
  assert.deepEqual(texts('<img onerror=alert(1)>'), ['<img onerror=alert(1)>']);
});

test('the style at the end of a piece holds for the next one', () => {
  assert.equal(styleAfter('\u001b[32mgreen').fg, 'green');
  assert.equal(styleAfter('\u001b[32mgreen\u001b[39m').fg, '');
});
