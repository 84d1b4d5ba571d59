import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createAutosave } from '../../main/resources/web/app/autosave.js';
import { Refusal } from '../../main/resources/web/app/net/api.js';

/** A server that answers when told to. */
function desk(answers = () => ({})) {
  const asked = [];
  const said = [];
  const others = [];
  const store = { state: { notebook: { id: 'n' } }, dispatch: action => said.push(action) };
  let version = 0;
  const api = { save: async (notebook, cell, source, base) => {
    asked.push({ source, base });
    return { version: ++version, ...await answers(asked.length) };
  } };
  const failures = [];
  const autosave = createAutosave({ store, api, failed: error => failures.push(error.message), overwritten: (cell, other) => others.push(other) });
  return { asked, said, others, failures, ...autosave };
}

const settled = async () => { for (let i = 0; i < 20; i++) await Promise.resolve(); };

test('whoever types without a pause is saved all the same', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { typed, asked } = desk();
  for (let i = 0; i < 10; i++) {
    typed('n', 'c', `text ${i}`, 0);
    t.mock.timers.tick(100);
    await settled();
  }
  assert.deepEqual(asked.map(each => each.source), ['text 3', 'text 7']);
});

test('a text that was not read before it was written over is handed back', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { typed, saveAll, others } = desk(() => ({ other: 'theirs' }));
  typed('n', 'c', 'mine', 4);
  await saveAll();
  assert.deepEqual(others, ['theirs']);
});

test('what is typed while a text is on its way is made from that text', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let answer = () => {};
  const { typed, saveAll, asked } = desk(count => count === 1 ? new Promise(done => { answer = () => done({}); }) : {});
  typed('n', 'c', 'a', 0);
  t.mock.timers.tick(400);
  await settled();
  typed('n', 'c', 'ab', 0);
  answer();
  await settled();
  await saveAll();
  assert.deepEqual(asked, [{ source: 'a', base: 0 }, { source: 'ab', base: 1 }]);
});

test('a server that is gone is asked again until it is back, and named once', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { typed, asked, said, failures } = desk(count => { if (count < 4) throw new TypeError('gone'); return {}; });
  typed('n', 'c', 'a', 0);
  for (let i = 0; i < 12; i++) {
    t.mock.timers.tick(500);
    await settled();
  }
  assert.equal(asked.length, 4);
  assert.deepEqual(failures, ['gone']);
  assert.equal(said.at(-1).source, 'a');
});

test('a text that the server refuses is not sent again', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { typed, asked, failures } = desk(() => { throw new Refusal(413, 'too-long', 'too long'); });
  typed('n', 'c', 'a', 0);
  for (let i = 0; i < 8; i++) {
    t.mock.timers.tick(500);
    await settled();
  }
  assert.equal(asked.length, 1);
  assert.deepEqual(failures, ['too long']);
});
