import { test } from 'node:test';
import assert from 'node:assert/strict';
import { importOf, inside, offered, options } from '../../main/resources/web/app/lib/advice.js';

const said = (text, signature = '', fits = false) => options([{ text, signature, fits }])[0];

test('a way to go on says its type beside its name', () => {
  assert.deepEqual(said('add(', 'boolean ArrayList<E>.add(E e)', true), { label: 'add', calls: true, takes: true, type: 'method', detail: '(E e): boolean', boost: 5 });
  assert.equal(said('get(', 'Map<K, V> Box<K, V>.get(int i) throws IOException').detail, '(int i): Map<K, V>');
  assert.equal(said('owner()', 'String Account.owner()').takes, false);
  assert.equal(said('names', 'names:List<String>').detail, 'List<String>');
  assert.equal(said('Thread', 'Thread').type, 'class');
  assert.equal(said('while').type, 'keyword');
});

test('what is proposed twice is shown once', () => {
  assert.equal(options([{ text: 'a(', signature: '', fits: true }, { text: 'a()', signature: '', fits: false }, { text: 'b', signature: '', fits: false }]).length, 2);
});

test('a hint that offers an import becomes a button', () => {
  assert.equal(offered('Add `import java.util.regex.Pattern;` at the top.'), 'java.util.regex.Pattern');
  assert.equal(offered('Declare it first.'), '');
  assert.equal(offered(undefined), '');
});

test('an import goes below those that are there', () => {
  const put = (source, name = 'a.B') => { const { at, text } = importOf(source, name); return source.slice(0, at) + text + source.slice(at); };
  assert.equal(put('new B();'), 'import a.B;\nnew B();');
  assert.equal(put('// first\nimport x.Y;\n\nnew B();'), '// first\nimport x.Y;\nimport a.B;\n\nnew B();');
  assert.equal(put('import x.Y;'), 'import x.Y;\nimport a.B;');
  assert.equal(put('import a.B;\nnew B();'), 'import a.B;\nnew B();');
});

test('help for a call stays while its brackets are open', () => {
  assert.equal(inside('1, f(2), ")"'), true);
  assert.equal(inside('1)'), false);
  assert.equal(inside('1; '), false);
  assert.equal(inside('() -> { a(); }'), false);
});
