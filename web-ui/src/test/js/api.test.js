import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createApi, Refusal } from '../../main/resources/web/app/net/api.js';
import { cells } from '../../main/resources/web/app/state/cells.js';

const answer = (status, body) => async () => ({ ok: status < 300, status, statusText: '', json: async () => body });
const apiThat = fetcher => createApi(() => 'en', 'tab-1', () => 'Lockstep does not answer.', fetcher);

test('what cannot be reached is told in our words, not the browser’s', async () => {
  const api = apiThat(async () => { throw new TypeError('Failed to fetch'); });
  await assert.rejects(api.packs(), error => error.message === 'Lockstep does not answer.' && !(error instanceof Refusal));
  await assert.rejects(api.mermaid('r1', ''), { message: 'Lockstep does not answer.' });
});

test('a refusal has the server’s sentence', async () => {
  await assert.rejects(apiThat(answer(413, { error: 'too-long', message: 'The text is too long.' })).packs(), error => error instanceof Refusal && error.message === 'The text is too long.' && error.status === 413);
  assert.deepEqual(await apiThat(answer(200, { packs: [] })).packs(), { packs: [] });
});

test('a text that was refused says so until it is saved', () => {
  const before = { c: { source: 'x', refused: '' } };
  const refused = cells(before, { type: 'cell-not-saved', cell: 'c', why: 'too long' });
  assert.equal(refused.c.refused, 'too long');
  assert.equal(cells(refused, { type: 'cell-saved', cell: 'c', source: 'x', version: 2 }).c.refused, '');
});
