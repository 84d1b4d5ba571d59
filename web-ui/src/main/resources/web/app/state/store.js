// The one place that holds state: actions go in, a pure reducer makes the next state, listeners hear of it once a frame.

/** A store. `later` runs a function before the next paint; tests pass one that runs at once. */
export function createStore(reduce, initial, later = requestAnimationFrame) {
  let state = initial;
  let due = false;
  const listeners = new Set();
  const tell = () => {
    due = false;
    for (const listener of [...listeners]) listener(state);
  };
  return {
    get state() { return state; },
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      if (!due) {
        due = true;
        later(tell);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
