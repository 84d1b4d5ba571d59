// The state of the whole page and how each action changes it: pure, so that it is tested without a browser.

import { promised } from '../lib/steps-done.js';
import { answers } from './answers.js';
import { cells } from './cells.js';
import { exercises } from './exercises.js';
import { NOTHING, player, watching } from './player.js';
import { FIRST, prefs } from './prefs.js';

export const START = {
  prefs: FIRST, route: { kind: 'notebook', notebook: 'scratch', step: '', cell: '', replay: null }, packs: { status: 'loading', list: [] },
  notebook: { status: 'loading', id: '', title: '', steps: [], quizzes: [], error: '' }, cells: {}, busy: null, player: NOTHING, answers: {},
  exercises: {}, progress: {}, library: { status: 'loading', list: [] }, wanted: null, connection: { status: 'opening', attempt: 0 }, focus: '', toasts: [], shortcuts: false,
};

export function app(state, action) {
  const next = {
    ...state,
    prefs: prefs(state.prefs, action),
    cells: cells(state.cells, action),
    player: player(state.player, action),
    answers: answers(state.answers, action),
    exercises: exercises(state.exercises, action),
    ...page(state, action),
  };
  return Object.keys(next).every(name => next[name] === state[name]) ? state : next;
}

function page(state, action) {
  switch (action.type) {
    case 'routed': return { route: action.route };
    case 'packs-loaded': return { packs: { status: 'ready', list: action.packs } };
    case 'packs-failed': return { packs: { status: 'error', list: [], error: action.message } };
    case 'library-loaded': return { library: { status: 'ready', list: action.notebooks } };
    case 'cell-wanted': return { wanted: { cell: action.cell, whole: action.whole } };
    case 'notebook-opening': return { notebook: { ...START.notebook, id: action.notebook }, cells: {}, busy: null, focus: '' };
    case 'notebook-loaded': return { notebook: { status: 'ready', error: '', ...without(action.notebook, 'cells', 'busy') }, busy: action.notebook.busy };
    case 'notebook-failed': return { notebook: { ...state.notebook, status: 'error', error: action.message } };
    case 'progress-restored': return { progress: action.progress };
    case 'exercise-loaded': return state.notebook.kind === 'exercise' ? { notebook: { ...state.notebook, title: action.exercise.title } } : {};
    case 'connection': return { connection: { status: action.status, attempt: action.attempt } };
    case 'cell-focused': return { focus: action.cell };
    case 'toast': return { toasts: [...state.toasts, { id: action.id, text: action.text, undo: action.undo ?? '', action: action.action ?? null }].slice(-3) };
    case 'toast-gone': return { toasts: state.toasts.filter(toast => toast.id !== action.id) };
    case 'shortcuts': return { shortcuts: action.open };
    case 'run-asked': return { busy: state.busy ?? { what: 'run', cell: action.cell, run: '' } };
    case 'search-asked': return { busy: state.busy ?? { what: 'search', cell: action.cell, run: '' } };
    case 'refused': return { busy: null };
    case 'message': return heard(state, action.message);
    default: return {};
  }
}

function heard(state, message) {
  switch (message.type) {
    case 'busy': return { busy: message.busy };
    case 'run-started': {
      const busy = { what: 'run', cell: message.cell, run: message.run };
      return message.mode === 'live' && message.kind === 'run' ? { busy, player: watching(state.player, message.run) } : { busy };
    }
    case 'run-ended': return { progress: done(state, message) };
    case 'expects': return { progress: met(state, message) };
    case 'search-started': return { busy: { what: 'search', cell: message.cell, run: '' } };
    default: return {};
  }
}

/** A cell that promises nothing counts as done once it has run to an outcome other than a refusal of the compiler; so do those that ran first. */
function done(state, { cell, summary }) {
  if (summary.outcome?.kind === 'rejected' || summary.kind === 'failing') return state.progress;
  return added(state, [cell, ...(summary.alsoRan ?? [])].filter(each => !promised(state.notebook).has(each)));
}

/** A cell of which something is expected counts as done once all of it has come true. */
function met(state, { cell, rows }) {
  return rows.length > 0 && rows.every(row => row.met === true) ? added(state, [cell]) : state.progress;
}

function added(state, cells) {
  const kept = state.progress[state.notebook.id] ?? [];
  const more = cells.filter(cell => state.cells[cell] && !kept.includes(cell));
  return more.length ? { ...state.progress, [state.notebook.id]: [...kept, ...more] } : state.progress;
}

function without(value, ...names) {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}
