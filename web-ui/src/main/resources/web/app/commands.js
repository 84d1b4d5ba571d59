// What a person can ask for: each command talks to the server, then tells the store.

import { createArranging } from './arranging.js';
import { createAutosave } from './autosave.js';
import { createChecking } from './checking.js';
import { Refusal } from './net/api.js';
import { createFailing } from './failing.js';
import { createPlayback } from './playback.js';
import { savePicture } from './saving.js';
import { parsed } from './state/route.js';

export function createCommands({ store, api, tab, line, t }) {
  const playback = createPlayback({ store, api, problem });
  const failing = createFailing({ store, api, asked, open: run => playback.open(run), toast: (key, values) => toast(t()(key, values)) });
  const checking = createChecking({ store, api, problem });
  const { typed, saveAll } = createAutosave({ store, api, failed: unsaved, overwritten });
  const notebook = () => store.state.notebook.id;
  const arranging = createArranging({ store, api, t, problem, toast, saveAll, reopen: () => openNotebook(notebook(), true) });
  const opened = new Map();
  const waiting = [];
  let toasts = 0;

  /** `undo` puts a button beside it: for the last deleted `cell`, or for the notebook of that name; `action` one for anything: `{ label, act }`. */
  function toast(text, { undo = '', action = null } = {}) {
    const id = ++toasts;
    store.dispatch({ type: 'toast', id, text, undo, action });
    setTimeout(() => store.dispatch({ type: 'toast-gone', id }), action ? 20_000 : undo ? 10_000 : 4500);
  }

  /** Two tabs wrote at once: the later text stands, the other one is a click away. */
  function overwritten(cell, other) {
    const home = notebook();
    toast(t()('cell.overwrote', { cell }), { action: { label: t()('cell.take-other'), act: () => notebook() === home && edit(cell, other) } });
  }

  function problem(error) {
    toast(error.message || t()('problem.unreachable'));
  }

  function unsaved(error, cell) {
    if (error instanceof Refusal) store.dispatch({ type: 'cell-not-saved', cell, why: error.message });
    problem(error);
  }

  async function openRoute(hash) {
    const route = parsed(hash);
    store.dispatch({ type: 'routed', route });
    if (route.kind === 'run') return openRunRoute(route.run);
    if (route.kind === 'exercise') return openExercise(route.pack, route.exercise);
    if (route.notebook !== notebook() || store.state.notebook.status !== 'ready') await openNotebook(route.notebook);
    if (route.replay && route === store.state.route) await replay(route.replay);
  }

  async function openNotebook(id, keep = false) {
    if (!keep) {
      waiting.length = 0;
      store.dispatch({ type: 'notebook-opening', notebook: id });
    }
    try {
      const found = await api.notebook(id);
      if (store.state.notebook.id !== id || found.position < opened.get(id)) return;
      opened.set(id, found.position);
      store.dispatch({ type: 'notebook-loaded', notebook: found });
      line.open(id, found.position);
      if (!keep || !store.state.player.run) await playback.restore(id, found.cells);
      for (const part of found.steps.flatMap(step => step.parts)) if (part.kind === 'exercise') checking.openPart(id.split('.')[1] ?? '', part.exercise);
    } catch (error) {
      store.dispatch({ type: 'notebook-failed', message: error.message });
    }
  }

  /** The line is there again: what could not be had without it is asked for once more. */
  function again() {
    if (store.state.notebook.status === 'error') openRoute(location.hash);
    if (store.state.packs.status === 'error') openPacks();
  }

  /** The author has saved: what was typed here is kept first, then everything is read again. */
  async function followed() {
    await saveAll().catch(problem);
    await Promise.all([openPacks(), openNotebook(notebook(), true)]);
  }

  async function openPacks() {
    try {
      store.dispatch({ type: 'packs-loaded', packs: (await api.packs()).packs });
    } catch (error) {
      store.dispatch({ type: 'packs-failed', message: error.message });
    }
  }

  async function openExercise(pack, id) {
    line.close();
    store.dispatch({ type: 'notebook-opening', notebook: `exercise.${pack}.${id}` });
    store.dispatch({ type: 'notebook-loaded', notebook: {
      id: `exercise.${pack}.${id}`, kind: 'exercise', title: '', cells: [], quizzes: [], busy: null,
      steps: [{ id: 'exercise', title: '', parts: [{ kind: 'exercise', exercise: id }] }] } });
    await checking.openPart(pack, id);
    await playback.restore(`exercise.${pack}.${id}`, []);
  }

  async function openRunRoute(run) {
    try {
      const { notebook: home } = await api.summary(run);
      const [kind, pack, ...id] = home.split('.');
      if (notebook() !== home) await (kind === 'exercise' ? openExercise(pack, id.join('.')) : openNotebook(home));
      await playback.open(run);
    } catch (error) {
      store.dispatch({ type: 'notebook-failed', message: error.message });
    }
  }

  function edit(cell, source) {
    if (store.state.cells[cell]?.source === source) return;
    store.dispatch({ type: 'cell-edited', cell, source });
    typed(notebook(), cell, source, store.state.cells[cell]?.version);
  }

  async function asked(cell, action, request) {
    if (store.state.busy) return toast(t()('problem.busy'));
    store.dispatch(action);
    try {
      await saveAll();
      await request();
    } catch (error) {
      store.dispatch({ type: 'refused', cell });
      problem(error);
    }
  }

  /** A cell that is asked for while another one runs waits its turn; what fails or is stopped ends the waiting of all. */
  function run(cell) {
    const { busy } = store.state;
    if (busy?.what !== 'run' || busy.cell === cell) return asked(cell, { type: 'run-asked', cell }, () => api.run(notebook(), { cell, mode: modeOf(cell), seed: 1 }));
    if (!waiting.includes(cell)) waiting.push(cell);
    return store.dispatch({ type: 'run-queued', cell });
  }

  function next() {
    const cell = waiting.shift();
    if (cell && store.state.cells[cell]) run(cell);
    for (const other of waiting) store.dispatch({ type: 'run-queued', cell: other });
  }

  const modeOf = cell => store.state.cells[cell]?.intent === 'live' ? 'live' : store.state.prefs.mode;
  const breakIt = cell => asked(cell, { type: 'search-asked', cell }, () => api.explore(notebook(), { cell, budget: 10_000, millis: 10_000, countAll: false }));

  async function replay({ cell, choices, code }) {
    await asked(cell, { type: 'run-asked', cell }, () => api.run(notebook(), { cell, mode: 'controlled', seed: 1, choices }));
    playback.expect(code, choices);
  }

  return {
    ...playback, ...failing, ...checking, ...arranging, toast, openRoute, again, openNotebook, openPacks, edit, saveAll, run, breakIt, replay,
    advise: (cell, ask, source, at) => api.advise(notebook(), cell, { ask, source, at }),
    adviseExercise: (pack, id, ask, source, at) => api.adviseExercise(pack, id, { ask, source, at }),
    reload() {
      const [kind, pack, ...id] = notebook().split('.');
      return kind === 'exercise' ? checking.openPart(pack, id.join('.')) : openNotebook(notebook(), true);
    },
    runAll: () => asked('', { type: 'run-asked', cell: '' }, () => api.runAll(notebook(), store.state.prefs.mode)),
    stop() {
      waiting.length = 0;
      return api.stop(notebook()).catch(problem);
    },
    async restart() {
      await api.restart(notebook()).then(() => toast(t()('notebook.restarted')), problem);
    },
    async reset(cell) {
      const { source, version } = await api.reset(notebook(), cell).catch(error => (problem(error), {}));
      if (source !== undefined) store.dispatch({ type: 'message', tab, message: { type: 'cell', cell, source, version, by: '' } });
    },
    async copyMermaid(run, lanes) {
      await api.mermaid(run, lanes).then(text => navigator.clipboard.writeText(text)).then(() => toast(t()('trace.copied')), problem);
    },
    async savePicture(run, lanes, form, name) {
      await api.mermaid(run, lanes).then(text => savePicture(text, form, name)).catch(error => error.message === 'too-long' ? toast(t()('export.too-long')) : problem(error));
    },
    async copyLink(hash) {
      await navigator.clipboard.writeText(new URL(hash, document.baseURI).href).then(() => toast(t()('trace.link-copied')), problem);
    },
    heard(messages) {
      for (const message of messages) {
        if (message.type === 'reload') openNotebook(notebook(), true);
        else if (message.type === 'pack-changed') followed();
        else if (message.type === 'rearranged') message.by !== tab && openNotebook(notebook(), true);
        else if (message.type === 'problem') toast(message.message);
        else store.dispatch({ type: 'message', tab, message });
        if (message.type === 'chip') playback.chipped(message);
        if (message.type === 'busy' && !message.busy) next();
        if (message.type === 'run-ended' && !message.summary.outcome?.ok) waiting.length = 0;
        if (message.type === 'search-ended') failing.searched(message);
        if (message.type === 'run-ended') playback.ended(message, choice => toast(t()(choice ? 'link.diverges' : 'link.other-code', { cell: message.cell, n: choice })));
      }
    },
  };
}
