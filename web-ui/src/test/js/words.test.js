import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { firstLanguage, translator } from '../../main/resources/web/app/lib/strings.js';
import { SHORTCUTS, command, written } from '../../main/resources/web/app/lib/keys.js';
import { ENGLISH, TABLES } from '../../main/resources/web/app/strings/all.js';

const APP = new URL('../../main/resources/web/app/', import.meta.url);
const sources = readdirSync(APP, { recursive: true }).filter(name => name.endsWith('.js')).map(name => [name, readFileSync(new URL(name, APP), 'utf8')]);
const placeholders = entry => [...new Set((typeof entry === 'string' ? entry : entry.other).match(/\{\w+\}/g) ?? [])].sort();

test('both languages have the same keys with the same places for values', () => {
  const chinese = TABLES['zh-CN'];
  assert.deepEqual(Object.keys(chinese).sort(), Object.keys(ENGLISH).sort());
  for (const key of Object.keys(ENGLISH)) assert.deepEqual(placeholders(chinese[key]), placeholders(ENGLISH[key]), key);
});

test('every key that the code names exists', () => {
  for (const [name, source] of sources) {
    for (const [, key] of source.matchAll(/(?<![\w.])t\)?(?:\(\))?\('([\w.-]+)'/g)) assert.ok(key in ENGLISH, `${key} in ${name}`);
  }
});

test('Chinese sentences use Chinese punctuation', () => {
  const halfWidth = /[\u4e00-\u9fff][,;?!]/;
  for (const [key, entry] of Object.entries(TABLES['zh-CN'])) assert.doesNotMatch(entry, halfWidth, key);
});

test('numbers and plurals follow the language', () => {
  const t = translator({ n: { one: '{n} line', other: '{n} lines' }, hello: 'Hello {who}' }, 'en');
  assert.equal(t('n', { n: 1 }), '1 line');
  assert.equal(t('n', { n: 1204 }), '1,204 lines');
  assert.equal(t('hello', { who: '{n}' }), 'Hello {n}');
  assert.equal(t('no.such.key'), 'no.such.key');
});

test('the first language is the chosen one, else the browser\'s, else English', () => {
  const known = ['en', 'zh-CN'];
  assert.equal(firstLanguage('zh-CN', ['en-GB'], known), 'zh-CN');
  assert.equal(firstLanguage('', ['zh-Hans-CN', 'en'], known), 'zh-CN');
  assert.equal(firstLanguage('', ['fr', 'en-GB'], known), 'en');
  assert.equal(firstLanguage('', ['fr'], known), 'en');
});

test('keys mean commands; in a text only those with a modifier do', () => {
  const press = (key, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });
  assert.equal(command(press('ArrowRight'), false), 'nextEvent');
  assert.equal(command(press('ArrowRight', { shiftKey: true }), false), 'nextSwitch');
  assert.equal(command(press('?', { shiftKey: true }), false), 'shortcuts');
  assert.equal(command(press('ArrowRight'), true), '');
  assert.equal(command(press('b'), true), '');
  assert.equal(command(press('3'), false), 'tab');
  assert.equal(command(press('3'), true), '');
  assert.equal(command(press('F6'), true), 'nextPart');
  assert.equal(command(press('Enter', { ctrlKey: true }), true), 'run');
  assert.equal(command(press('Enter', { metaKey: true }), true), 'run');
  assert.equal(command(press('Enter', { shiftKey: true }), true), 'runAndAdvance');
  assert.equal(command(press('ArrowLeft', { altKey: true }), false), '');
  assert.equal(command(press('b', { ctrlKey: true }), false), '');
});

test('every key has a name in the help page', () => {
  for (const { command: name, keys } of SHORTCUTS) {
    assert.ok(`key.${name}` in ENGLISH, name);
    assert.ok(written(keys, true).length > 0);
  }
});
