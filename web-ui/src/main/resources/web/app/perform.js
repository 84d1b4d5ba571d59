// Key commands as actions; the answer says whether the key was used up.

import { causeOf } from './lib/steps.js';

const MOVES = {
  nextEvent: 'next', previousEvent: 'previous', nextSwitch: 'nextSwitch', previousSwitch: 'previousSwitch', firstEvent: 'first', lastEvent: 'last',
};

export function perform(command, { store, commands, words, target }) {
  const state = store.state;
  const cell = target.closest?.('[data-cell]')?.dataset.cell ?? state.focus ?? '';
  if (MOVES[command]) {
    const steps = state.player.status === 'ready' && !target.closest?.('[role="tablist"], [role="radiogroup"], [role="radio"], dialog');
    if (steps) commands.move(MOVES[command]);
    return steps;
  }
  const exercise = target.closest?.('[data-exercise]')?.dataset.exercise ?? '';
  if (exercise && command.startsWith('run')) return commands.check(exercise), true;
  switch (command) {
    case 'run': return on(cell, id => commands.run(id));
    case 'runAndAdvance': return target.closest?.('.cell') ? on(cell, id => (commands.run(id), advance(id))) : false;
    case 'runAll': commands.runAll(); return true;
    case 'stop': commands.stop(); return true;
    case 'breakIt': return on(cell || first(state), id => commands.breakIt(id));
    case 'play': return ready(state) && (commands.play(), true);
    case 'cause': return ready(state) && (toCause(state.player, commands), true);
    case 'toggleTheme': store.dispatch({ type: 'theme-toggled', dark: isDark() }); return true;
    case 'nextLanguage': store.dispatch({ type: 'pref-set', name: 'language', value: words.next() }); return true;
    case 'toggleMode': store.dispatch({ type: 'mode-toggled' }); return true;
    case 'leave': return leave(target);
    case 'shortcuts': store.dispatch({ type: 'shortcuts', open: true }); return true;
    default: return false;
  }
}

/** Whether the page is dark now, by choice or by the system's. */
export function isDark() {
  const theme = document.documentElement.dataset.theme;
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function ready({ player }) {
  return player.status === 'ready' && !player.live;
}

function toCause(player, commands) {
  const cause = causeOf(player.events, player.index);
  if (cause >= 0) commands.goTo(cause);
}

function on(cell, act) {
  if (!cell) return false;
  act(cell);
  return true;
}

function leave(target) {
  if (!target.closest?.('.cm-editor, input, textarea') || target.closest('dialog')) return false;
  target.blur();
  return true;
}

function first(state) {
  return Object.keys(state.cells).find(id => !state.cells[id].setup) ?? '';
}

function advance(cell) {
  const editors = [...document.querySelectorAll('.cell .cm-content')];
  const at = editors.findIndex(editor => editor.closest('.cell').dataset.cell === cell);
  const next = editors[at + 1];
  next?.focus();
  next?.closest('.cell').scrollIntoView({ block: 'nearest', behavior: 'smooth' });
}
