// Draws only what changed: answers true when one of the values differs from the last time.

export function guard() {
  let last = null;
  return (...values) => {
    if (last && values.length === last.length && values.every((value, index) => value === last[index])) return false;
    last = values;
    return true;
  };
}
