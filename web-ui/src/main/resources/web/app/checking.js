// Exercises: drafts that survive, checks that are asked for, watched until they end, and found again after a reload.

import { over } from './lib/grading.js';
import { keep, kept } from './net/keep.js';

const LOOK_MILLIS = 300;

export function createChecking({ store, api, problem }) {
  const looking = new Map();

  /** Reads an exercise with the draft and the last check of this browser. */
  async function openPart(pack, id) {
    try {
      const exercise = await api.exercise(pack, id);
      const last = kept(name('check', pack, id));
      store.dispatch({ type: 'exercise-loaded', exercise: { ...exercise, pack, draft: kept(name('draft', pack, id)) ?? exercise.starter, checked: last?.source ?? '' } });
      if (last && !store.state.exercises[id].grading) await look(id, last.grading).catch(() => keep(name('check', pack, id), null));
    } catch (error) {
      store.dispatch({ type: 'exercise-failed', id, message: error.message });
    }
  }

  function draft(id, source) {
    const own = store.state.exercises[id];
    if (!own || own.draft === source) return;
    store.dispatch({ type: 'draft-edited', id, source });
    keep(name('draft', own.pack, id), source === own.starter ? null : source);
  }

  async function check(id) {
    const own = store.state.exercises[id];
    if (own?.status !== 'ready' || (own.grading && !over(own.grading))) return;
    store.dispatch({ type: 'check-asked', id, source: own.draft });
    try {
      const { grading } = await api.check(own.pack, id, own.draft);
      keep(name('check', own.pack, id), { grading, source: own.draft });
      await look(id, grading);
    } catch (error) {
      store.dispatch({ type: 'grading', id, grading: null });
      problem(error);
    }
  }

  async function look(id, grading) {
    clearTimeout(looking.get(id));
    const found = await api.grading(grading);
    store.dispatch({ type: 'grading', id, grading: found });
    if (!over(found)) looking.set(id, setTimeout(() => look(id, grading).catch(problem), LOOK_MILLIS));
  }

  return {
    openPart, draft, check,
    resetDraft: id => draft(id, store.state.exercises[id].starter),
    stopCheck(id) {
      const { grading } = store.state.exercises[id];
      if (grading?.grading) api.stopCheck(grading.grading).catch(problem);
    },
  };
}

function name(what, pack, id) {
  return `${what}.${pack}.${id}`;
}
