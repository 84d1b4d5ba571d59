import { test } from 'node:test';
import assert from 'node:assert/strict';
import { declared, staleness, used } from '../../main/resources/web/app/lib/stale.js';

const names = source => [...declared(source)].sort();
const cell = (id, source, order, more = {}) => [id, { id, source, version: 1, unsaved: false, ran: order ? { order, version: 1 } : null, ...more }];
const cells = (...all) => Object.fromEntries(all);

test('a cell gives its variables, methods and types, not what is inside them', () => {
  assert.deepEqual(names('int a = 1, b = f(2, c), d;\nfinal var e = new Object() { int no; };'), ['a', 'b', 'd', 'e']);
  assert.deepEqual(names('Map<String, List<Integer>> m = new HashMap<>();\nint[] xs = {1, 2};\njava.util.List<?> q;'), ['m', 'q', 'xs']);
  assert.deepEqual(names('class A { int x; void f() {} }\nrecord P(int x, int y) {}\nsealed interface S permits A {}\nenum E { ONE }'), ['A', 'E', 'P', 'S']);
  assert.deepEqual(names('int f(int x) { int y = x; return y; }\n<T> List<T> g(T t) throws Exception { return null; }'), ['f', 'g']);
  assert.deepEqual(names('// int no = 1;\nString s = "int no = 2;"; /* class No {} */ String t = """\n int no = 3;\n """;'), ['s', 't']);
});

test('what a cell changes counts as given', () => {
  assert.deepEqual(names('x = 2;\ny += 1;\nz++;\nxs[0] = 1;\nif (x == 2) { }\nfor (int i = 0; i < 3; i++) { w = i; }'), ['x', 'xs', 'y', 'z']);
});

test('names in texts and comments are not used', () => {
  assert.deepEqual([...used('a + "b" // c')], ['a']);
});

test('a result is stale when its own text has changed since', () => {
  assert.deepEqual(staleness(cells(cell('a', 'int x = 1;', 1, { version: 2 }))), { a: { why: 'edited' } });
  assert.deepEqual(staleness(cells(cell('a', 'int x = 1;', 1, { unsaved: true }))), { a: { why: 'edited' } });
  assert.deepEqual(staleness(cells(cell('a', 'int x = 1;', 1))), {});
  assert.deepEqual(staleness(cells(cell('a', 'int x = 1;', 0, { version: 9 }))), {});
});

test('a result is stale when a cell above that it depends on has run or changed since, also through others', () => {
  const again = cells(cell('a', 'int x = 1;', 4), cell('b', 'int y = x;', 2), cell('c', 'y + 1', 3), cell('d', '"x"', 1));
  assert.deepEqual(staleness(again), { b: { why: 'after', cell: 'a' }, c: { why: 'after', cell: 'b' } });
  const edited = cells(cell('a', 'int x = 1;', 1, { version: 2 }), cell('b', 'int y = x;', 2));
  assert.deepEqual(staleness(edited).b, { why: 'after', cell: 'a' });
});

test('a cell below never makes one above stale, nor does one that runs in order', () => {
  assert.deepEqual(staleness(cells(cell('a', 'int y = x;', 1), cell('b', 'int x = 1;', 2))), {});
  assert.deepEqual(staleness(cells(cell('a', 'int x = 1;', 1), cell('b', 'x', 2))), {});
});

test('a text as long as a cell may be is read in no time', () => {
  const long = '<'.repeat(50_000) + 'int a = 1;'.repeat(4_000);
  const begun = performance.now();
  declared(long);
  declared('{'.repeat(100_000));
  declared('a <'.repeat(30_000));
  assert.ok(performance.now() - begun < 2_000);
});
