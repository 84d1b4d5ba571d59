// What is kept for a person. Choices of how the page looks stay in this browser; progress, answers and drafts are kept by the server
// as well, so that another browser finds them. Broken or forbidden storage only means that the browser forgets.

const PREFIX = 'lockstep.';
const SHARED = /^(progress|answers|draft|check)(\.[A-Za-z0-9_-]+)*$/;
const PAUSE_MILLIS = 400;

/** Names whose values the server does not have yet; kept as well, in case the page is left before it has. */
const UNSENT = 'unsent';

let send = null;
let timer = 0;

export function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
  } catch {
    return null;
  }
}

export function keep(name, value) {
  const before = SHARED.test(name) ? JSON.stringify(kept(name)) : '';
  store(name, value);
  if (!before || before === JSON.stringify(value)) return;
  owe([...owed(), name]);
  timer ||= setTimeout(pay, PAUSE_MILLIS);
}

/**
 * Takes over what the server keeps, but for what it was not told yet; what only this browser has goes there. `api` has `kept()` and
 * `keep(name, value)`. Without the server the page works on with what is here.
 */
export async function shared(api) {
  send = api.keep;
  try {
    const { kept: known } = await api.kept();
    const ours = new Set(owed());
    for (const [name, value] of Object.entries(known)) if (!ours.has(name)) store(name, value);
    owe([...ours, ...names().filter(name => SHARED.test(name) && !(name in known))]);
    pay();
  } catch {
    // Tried again with the next thing that is kept.
  }
}

async function pay() {
  timer = 0;
  for (const name of owed()) {
    const value = kept(name);
    try {
      await send(name, value);
      if (JSON.stringify(kept(name)) === JSON.stringify(value)) owe(owed().filter(each => each !== name));
    } catch {
      return;
    }
  }
}

function owed() {
  return kept(UNSENT) ?? [];
}

function owe(list) {
  store(UNSENT, list.length ? [...new Set(list)] : null);
}

function names() {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(PREFIX)).map(key => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

function store(name, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Full or forbidden: the page works on without.
  }
}
