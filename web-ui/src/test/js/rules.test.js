import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const WEB = new URL('../../main/resources/web/', import.meta.url);
const files = ending => readdirSync(WEB, { recursive: true }).filter(name => name.endsWith(ending)).map(name => [name, readFileSync(new URL(name, WEB), 'utf8')]);

test('no script is longer than 200 lines', () => {
  for (const [name, source] of files('.js')) assert.ok(source.split('\n').length <= 201, name);
});

test('only the tokens name colours', () => {
  for (const [name, source] of files('.css').filter(([each]) => !each.endsWith('tokens.css'))) {
    assert.deepEqual(source.replace(/light-dark\(rgb[^;]*|rgb\([\d .%/]+\)/g, '').match(/#[0-9a-f]{3,8}\b/gi) ?? [], [], name);
  }
});

test('every address in the page is relative, and no script is written into it', () => {
  const [[, page]] = files('index.html');
  for (const [, address] of page.matchAll(/(?:src|href)="([^"]*)"/g)) assert.doesNotMatch(address, /^(\/|https?:)/);
  assert.doesNotMatch(page, /<script[^>]*>[^<]/);
  for (const [name, source] of files('.js')) assert.doesNotMatch(source, /['"`]\/(api|socket|app|css)\b/, name);
});

test('text goes in as HTML in two places only: prose of the server and drawings of Mermaid', () => {
  const users = files('.js').filter(([, source]) => /innerHTML|insertAdjacentHTML|outerHTML|document\.write/.test(source)).map(([name]) => name.split('/').at(-1)).sort();
  assert.deepEqual(users, ['chunk.js', 'picture.js', 'prose.js']);
});

test('pure folders know no browser', () => {
  for (const [name, source] of files('.js').filter(([each]) => /app\/(lib|state)\//.test(each))) {
    assert.doesNotMatch(source, /\b(document|window|localStorage|location|navigator)\b\s*[.[]/, name);
  }
});
