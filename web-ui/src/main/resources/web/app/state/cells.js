// The cells of the open notebook: text, output, last run, chip, search.

/** A cell as the server sends it, made ready for the page. */
export function opened(cell) {
  return {
    ...cell, intent: cell.run, prose: cell.run === 'text', editing: false, growth: 0, unsaved: false, refused: '', phase: 'idle', live: false, alsoRan: [], search: null,
    verdict: cell.chip?.verdict ?? null, failing: cell.chip?.run ?? null, failures: cell.chip?.run ? [cell.chip.run] : [], run: cell.lastRun ?? null, expects: null, output: cell.output ?? [],
  };
}

/** All cells after one action; `cells` maps ids to cells. */
export function cells(state, action) {
  switch (action.type) {
    case 'notebook-loaded': return Object.fromEntries(action.notebook.cells.map(cell => [cell.id, kept(withBusy(opened(cell), action.notebook.busy), state[cell.id])]));
    case 'cell-edited': return change(state, action.cell, cell => cell.source === action.source ? cell : edited(cell, action.source));
    case 'cell-not-saved': return change(state, action.cell, cell => ({ ...cell, refused: action.why }));
    case 'cell-saved': return change(state, action.cell, cell => ({ ...cell, version: action.version, unsaved: cell.source !== action.source, refused: '' }));
    case 'run-queued':
    case 'run-asked': return change(state, action.cell, cell => ({ ...cell, phase: 'queued' }));
    case 'search-asked': return change(state, action.cell, cell => ({ ...cell, search: { id: '', schedules: 0, failing: 0, next: action.next === true } }));
    case 'refused': return change(state, action.cell, cell => ({ ...cell, phase: 'idle', search: null }));
    case 'note-editing': return change(state, action.cell, cell => ({ ...cell, editing: action.on }));
    case 'message': return heard(state, action.message, action.tab);
    default: return state;
  }
}

function heard(state, message, tab) {
  switch (message.type) {
    // What is being typed here stays; its own saving will find out that there were two.
    case 'cell': return message.by === tab ? change(state, message.cell, cell => cell.prose && cell.source === message.source ? { ...cell, html: message.html } : cell)
      : change(state, message.cell, cell => cell.unsaved ? cell
        : { ...edited(cell, message.source), html: message.html ?? cell.html, version: message.version, unsaved: false });
    case 'run-started': return change(state, message.cell, cell => started(cell, message));
    case 'also-runs': return mapped(state, cell => cell.running === message.run ? { ...cell, alsoRan: message.cells }
      : message.cells.includes(cell.id) ? { ...cell, output: [] } : cell);
    case 'growth': return mapped(state, cell => cell.phase === 'running' && cell.running === message.run ? { ...cell, growth: message.events } : cell);
    case 'output': return change(state, message.cell, cell => printed(cell, message));
    case 'run-ended': return ended(state, message);
    case 'chip': return change(state, message.cell, cell => fails({ ...cell, verdict: message.verdict }, message.run ?? null));
    case 'expects': return change(state, message.cell, cell => ({ ...cell, expects: message.rows }));
    case 'search-started': return change(state, message.cell, cell => ({ ...cell, search: { ...cell.search, id: message.search, schedules: 0, failing: 0 } }));
    case 'search-progress': return mapped(state, cell => cell.search?.id === message.search
      ? { ...cell, search: { ...cell.search, schedules: message.schedules, failing: message.failing } } : cell);
    case 'search-ended': return change(state, message.cell, cell => ({
      ...fails(cell, message.run ?? null), search: null, verdict: message.verdict ?? cell.verdict }));
    case 'busy': return message.busy ? state : mapped(state, cell => cell.phase === 'idle' && !cell.search ? cell : { ...cell, phase: 'idle', search: null });
    case 'restarted': return mapped(state, cell => ({ ...cell, phase: 'idle', search: null }));
    default: return state;
  }
}

function edited(cell, source) {
  return { ...cell, source, unsaved: true, verdict: null, failing: null, failures: [] };
}

/** A run that shows how the cell fails; beside those that were seen when such a one was asked for, in their place else. */
function fails(cell, run) {
  const others = cell.search?.next ? cell.failures : [];
  const failures = !run ? [] : cell.failures.includes(run) ? cell.failures : [...others, run];
  return { ...cell, failing: run, failures };
}

function started(cell, message) {
  return { ...cell, phase: 'running', running: message.run, live: message.mode === 'live', growth: 0, output: [], alsoRan: [], run: null, expects: null };
}

function printed(cell, { task, error, text }) {
  const last = cell.output.at(-1);
  const joins = last && last.task === task && last.error === error;
  const output = joins ? [...cell.output.slice(0, -1), { task, error, text: last.text + text }] : [...cell.output, { task, error, text }];
  return { ...cell, output };
}

function ended(state, message) {
  return numbered(finished(state, message), message.ran);
}

/** `ran` says of every cell when it ran last, and which version of its text. */
function numbered(state, ran) {
  return ran ? mapped(state, cell => ran[cell.id] && ran[cell.id].order !== cell.ran?.order ? { ...cell, ran: ran[cell.id] } : cell) : state;
}

function finished(state, { cell, summary }) {
  if (summary.kind === 'failing') return state;
  return change(state, cell, old => ({ ...old, phase: 'idle', run: summary, alsoRan: summary.alsoRan ?? old.alsoRan }));
}

/** What was typed while a notebook was read again stays typed; a notebook that is opened anew begins with no cells. */
function kept(cell, before) {
  const same = before ? { ...cell, editing: before.editing } : cell;
  return before?.unsaved ? { ...same, source: before.source, unsaved: true } : same;
}

function withBusy(cell, busy) {
  if (!busy || busy.cell !== cell.id) return cell;
  return busy.what === 'run' ? { ...cell, phase: 'running', running: busy.run } : { ...cell, search: { id: busy.search ?? '', schedules: 0, failing: 0 } };
}

function change(state, id, next) {
  return state[id] ? { ...state, [id]: next(state[id]) } : state;
}

function mapped(state, next) {
  return Object.fromEntries(Object.entries(state).map(([id, cell]) => [id, next(cell)]));
}
