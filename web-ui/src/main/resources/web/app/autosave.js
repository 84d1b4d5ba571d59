// What is typed goes to the server while it is typed: at most a moment later, in the order in which it was typed, and again when it
// could not be sent.

import { Refusal } from './net/api.js';

const PAUSE_MILLIS = 350;
const AGAIN_MILLIS = 1500;

/**
 * `failed(error, cell)` hears of the first of several failures; `overwritten(cell, other)` that another tab had changed the same cell
 * meanwhile, with its text.
 */
export function createAutosave({ store, api, failed, overwritten }) {
  const texts = new Map();
  const timers = new Map();
  const sending = new Map();
  let broken = false;

  /** `base` is the version that the text was made from. */
  function typed(notebook, cell, source, base) {
    const key = `${notebook}/${cell}`;
    texts.set(key, { notebook, cell, source, base: texts.get(key)?.base ?? base });
    later(key, PAUSE_MILLIS);
  }

  /** The first letter sets the clock, not the last: whoever types without a pause is saved all the same. */
  function later(key, millis) {
    if (!timers.has(key)) timers.set(key, setTimeout(() => save(key).catch(error => problem(key, error)), millis));
  }

  function problem(key, error) {
    if (!broken || error instanceof Refusal) failed(error, texts.get(key)?.cell);
    broken = !(error instanceof Refusal);
    if (broken) later(key, AGAIN_MILLIS);
    else texts.delete(key);
  }

  async function save(key) {
    clearTimeout(timers.get(key));
    timers.delete(key);
    await sending.get(key)?.catch(() => {});
    const text = texts.get(key);
    if (!text) return;
    texts.delete(key);
    const sent = send(key, text);
    sending.set(key, sent);
    try {
      await sent;
    } catch (error) {
      texts.set(key, { ...text, ...texts.get(key), base: text.base });
      throw error;
    } finally {
      if (sending.get(key) === sent) sending.delete(key);
    }
  }

  async function send(key, { notebook, cell, source, base }) {
    const { version, other } = await api.save(notebook, cell, source, base);
    broken = false;
    const next = texts.get(key);
    if (next) next.base = version;
    if (store.state.notebook.id !== notebook) return;
    store.dispatch({ type: 'cell-saved', cell, source, version });
    if (typeof other === 'string') overwritten(cell, other);
  }

  return { typed, saveAll: () => Promise.all([...new Set([...texts.keys(), ...sending.keys()])].map(save)) };
}
