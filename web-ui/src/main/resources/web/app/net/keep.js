// What the browser keeps for a person: choices, answers, progress. Broken or forbidden storage only means that it forgets.

const PREFIX = 'lockstep.';

export function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
  } catch {
    return null;
  }
}

export function keep(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Full or forbidden: the page works on without.
  }
}
