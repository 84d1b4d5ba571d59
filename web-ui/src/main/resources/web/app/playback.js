// Opening runs in the trace panel: what is fetched for them, and where in them we stood before a reload.

import { foldAt } from './lib/chunks.js';
import { covering } from './lib/quiz.js';
import { misfit } from './lib/steps.js';
import { keep, kept as restored } from './net/keep.js';

const EVENTS_AT_ONCE = 5_000;
const EVENTS_AT_MOST = 200_000;
const STEP_MILLIS = 700;

export function createPlayback({ store, api, problem }) {
  let wanted = null;
  let passed = '';
  let beat = 0;

  async function open(run, at) {
    store.dispatch({ type: 'player-opening', run });
    try {
      const summary = await api.summary(run);
      if (summary.state === 'running') return;
      const [diagram, events] = await Promise.all([api.diagram(run, ''), allEvents(run, summary.events)]);
      store.dispatch({ type: 'player-loaded', run, summary, diagram, events, at });
      api.findings(run).then(({ findings }) => store.dispatch({ type: 'player-findings', run, findings }), problem);
    } catch (error) {
      store.dispatch({ type: 'player-failed', run, message: error.message });
    }
  }

  async function drawnAnew(lanes, open) {
    const { run } = store.state.player;
    const diagram = await api.diagram(run, lanes, open).catch(problem);
    if (diagram) store.dispatch({ type: 'player-diagram', run, diagram, lanes, open });
  }

  async function allEvents(run, total) {
    const pages = Array.from({ length: Math.ceil(Math.min(total, EVENTS_AT_MOST) / EVENTS_AT_ONCE) }, (_, page) => api.events(run, page * EVENTS_AT_ONCE, EVENTS_AT_ONCE));
    return (await Promise.all(pages)).flatMap(page => page.events);
  }

  return {
    /** Opens a run beside the lesson, and the panel with it. */
    async open(run) {
      store.dispatch({ type: 'pref-set', name: 'trace', value: 'open' });
      passed = store.state.busy?.run ?? '';
      await open(run);
      shown();
    },
    /** The same run at the same step, in the language of now. */
    async reopen() {
      const { run, status, live, index, lanes } = store.state.player;
      if (status !== 'ready' || live) return;
      await open(run, index);
      if (lanes) await this.lanes(lanes);
    },
    /** After a reload: the run that was open and where in it, else the last one of the notebook. */
    async restore(notebook, cells) {
      const kept = restored(`place.${notebook}`);
      const known = cells.flatMap(cell => [cell.lastRun?.run, cell.chip?.run]).filter(Boolean);
      const busy = store.state.busy;
      if (busy?.what === 'run') return;
      if (kept && (known.includes(kept.run) || !known.length)) await open(kept.run, kept.index);
      else if (known.length) await open(cells.findLast(cell => cell.lastRun)?.lastRun.run ?? known.at(-1));
      if (store.state.player.status === 'error') store.dispatch({ type: 'player-closed' });
    },
    /** A run has ended: it is what the panel shows now, if it shows anything of its notebook. `differs(choice)` hears that the code was another one.
     * Who has opened another run since it began keeps that. */
    async ended({ run, cell, summary }, differs) {
      if (summary.kind === 'failing') return;
      if (summary.kind === 'replay' && wanted) {
        if (!summary.codeDigest.startsWith(wanted.code)) differs(misfit(wanted.choices, summary.choices));
        wanted = null;
      }
      if (summary.outcome?.kind === 'rejected' || covered(cell) || run === passed) return;
      await open(run);
    },
    /** A cell that is there to fail shows its failing run once the search has found it. */
    async chipped({ cell, run }) {
      const own = store.state.cells[cell];
      if (run && own?.intent === 'failing' && own.phase === 'idle' && store.state.player.summary?.cell === cell && !covered(cell)) await open(run);
    },
    /** A question was answered or skipped: the run that it covered is shown. */
    async uncovered(quiz) {
      const own = store.state.cells[quiz.before];
      if (!own?.run || covered(quiz.before) || own.run.events === 0) return;
      await open(own.intent === 'failing' && own.failing ? own.failing : own.run.run);
    },
    /** The next replay was made for this code, with these choices. */
    expect(code, choices) {
      wanted = code ? { code, choices } : null;
    },
    lanes: lanes => drawnAnew(lanes, []),
    /** Opens the fold that shows the step where we are; when it is open already, closes it. */
    unfold() {
      const { chunks, index, lanes, open, status, live } = store.state.player;
      if (status !== 'ready' || live) return false;
      const range = foldAt(chunks, open, index);
      if (range) drawnAnew(lanes, open.includes(range) ? open.filter(each => each !== range) : [...open, range]);
      return Boolean(range);
    },
    move: direction => store.dispatch({ type: 'player-moved', direction }),
    goTo: index => store.dispatch({ type: 'player-at', index }),
    /** Steps by itself until the end, from the start again when it stands at the end. */
    play() {
      const { player } = store.state;
      if (player.playing) return pause();
      if (player.index >= player.walked.total - 1) store.dispatch({ type: 'player-at', index: 0 });
      store.dispatch({ type: 'player-playing', on: true });
      clearTimeout(beat);
      beat = setTimeout(step, STEP_MILLIS / player.speed);
    },
    async lockOrder() {
      const { run, lockOrder, status, live } = store.state.player;
      if (status !== 'ready' || live || lockOrder) return;
      const graph = await api.lockOrder(run).catch(() => null);
      if (graph) store.dispatch({ type: 'player-lock-order', run, graph });
    },
    /** The next finding after this step, the first again after the last. */
    nextFinding() {
      const { findings, index } = store.state.player;
      const next = findings.find(each => each.seq > index) ?? findings[0];
      if (next) store.dispatch({ type: 'player-at', index: next.seq });
    },
    /** Who could have gone on at a choice: the state just before it. */
    branch(choice) {
      const { run, summary, moments } = store.state.player;
      store.dispatch({ type: 'player-branch', run, branch: { choice, before: moments.at(summary.chosenAt[choice] - 1) } });
    },
    /** Puts another run of the same cell beside this one. */
    async compare(other) {
      const { run } = store.state.player;
      try {
        const summary = await api.summary(other);
        store.dispatch({ type: 'player-other', run, other: { run: other, summary, events: await allEvents(other, summary.events) } });
      } catch (error) {
        problem(error);
      }
    },
    remember,
  };

  function step() {
    const { player } = store.state;
    if (!player.playing) return;
    store.dispatch({ type: 'player-moved', direction: 'next' });
    if (store.state.player.index >= player.walked.total - 1) return pause();
    beat = setTimeout(step, STEP_MILLIS / player.speed);
  }

  function pause() {
    clearTimeout(beat);
    store.dispatch({ type: 'player-playing', on: false });
  }

  /** Who asked to see a run steps through it next: the arrow keys are the panel's from now on. */
  function shown() {
    requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector('.trace-body > [role="tabpanel"]:not([hidden])')?.focus({ preventScroll: true })));
  }

  /** What a question still covers is not shown in the panel either. */
  function covered(cell) {
    return covering(store.state.notebook.quizzes, store.state.answers, cell) !== null;
  }

  function remember() {
    const { player: { run, index, status }, notebook } = store.state;
    if (status === 'ready' && run) keep(`place.${notebook.id}`, { run, index });
  }
}
