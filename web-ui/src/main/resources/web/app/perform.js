// Key commands as actions; the answer says whether the key was used up.

import { causeOf } from './lib/steps.js';
import { reach } from './reach.js';

const MOVES = {
  nextEvent: 'next', previousEvent: 'previous', nextSwitch: 'nextSwitch', previousSwitch: 'previousSwitch', firstEvent: 'first', lastEvent: 'last',
};

const WALKS = { previousCell: -1, nextCell: 1 };

export function perform(command, { store, commands, words, target, key = '', fromCursor }) {
  const state = store.state;
  const cell = target.closest?.('[data-cell]')?.dataset.cell ?? state.focus ?? '';
  if (MOVES[command]) {
    const steps = state.player.status === 'ready' && !target.closest?.('[role="tablist"], [role="radiogroup"], [role="radio"], dialog');
    if (steps) commands.move(MOVES[command]);
    return steps;
  }
  if (WALKS[command]) return walk(target, WALKS[command]);
  const exercise = target.closest?.('[data-exercise]')?.dataset.exercise ?? '';
  if (exercise && command.startsWith('run')) return commands.check(exercise), true;
  const runs = id => state.cells[id]?.prose ? store.dispatch({ type: 'note-editing', cell: id, on: false }) : commands.run(id);
  switch (command) {
    case 'run': return on(cell || first(state), id => runs(id));
    case 'runAndAdvance': return target.closest?.('.cell') ? on(cell, id => (runs(id), advance(id, state, commands))) : false;
    case 'addAbove': return arranges(state, cell, () => commands.addAbove(cell));
    case 'addBelow': return arranges(state, cell, () => commands.addCell(cell));
    case 'split': return arranges(state, cell, () => commands.splitCell(cell));
    case 'moveUp': return arranges(state, cell, () => commands.moveCell(cell, -1));
    case 'moveDown': return arranges(state, cell, () => commands.moveCell(cell, 1));
    case 'deleteCell': return arranges(state, target.closest?.('.cell') && cell, () => commands.deleteCell(cell));
    case 'undeleteCell': return arranges(state, 'any', () => commands.undeleteCell());
    case 'pastCode': return target.matches?.('.cell') && past(target);
    case 'editCell': return target.matches?.('.cell') && edits(target);
    case 'runAll': commands.runAll(); return true;
    case 'stop': commands.stop(); return true;
    case 'breakIt': return on(cell || first(state), id => commands.breakIt(id));
    case 'failing': return on(state.player.summary?.cell ?? (cell || first(state)), id => commands.openFailing(id));
    case 'nextFinding': return ready(state) && (commands.nextFinding(), true);
    case 'unfold': return ready(state) && commands.unfold();
    case 'whoWoke': return ready(state) && (store.dispatch({ type: 'player-arrow' }), true);
    case 'onThisLine': return fromCursor?.(target) ?? false;
    case 'tab': case 'search': case 'exports': case 'nextPart': return reach(command, key);
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
  const cell = target.closest('.cell');
  if (cell) cell.focus({ preventScroll: true });
  else target.blur();
  return true;
}

/** Whoever has left the code with Escape is past it: the next stop is what can be done with it. */
function past(cell) {
  const next = cell.querySelector('.actions button:not(:disabled)');
  next?.focus();
  return Boolean(next);
}

/** From cell to cell, when a cell itself has the focus. */
function walk(target, by) {
  if (!target.matches?.('.cell')) return false;
  const all = [...document.querySelectorAll('.main .cell')];
  const next = all[all.indexOf(target) + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}

function edits(cell) {
  const inside = cell.querySelector('.cm-content, textarea:not([hidden])') ?? cell.querySelector('header button');
  if (cell.matches('.note') && inside.matches('button')) inside.click();
  else inside.focus();
  return true;
}

function arranges(state, cell, act) {
  if (!cell || state.notebook.own !== true) return false;
  act();
  return true;
}

function first(state) {
  return Object.keys(state.cells).find(id => !state.cells[id].setup) ?? '';
}

/** Below the last cell of one's own notebook there is a new one to go on in. */
function advance(cell, state, commands) {
  const all = [...document.querySelectorAll('.main .cell')];
  const next = all[all.findIndex(each => each.dataset.cell === cell) + 1];
  if (!next) return arranges(state, cell, () => commands.addCell(cell));
  (next.querySelector('.cm-content') ?? next).focus();
  next.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  return true;
}
