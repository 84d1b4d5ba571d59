// A run as a page of its own: the same player, fed from what the page holds; it asks nobody for anything.

import { command } from './lib/keys.js';
import { perform } from './perform.js';
import { createPlayback } from './playback.js';
import { savePicture, saveText } from './saving.js';
import { app, START } from './state/app.js';
import { createStore } from './state/store.js';
import { alonePage } from './view/alone.js';
import { createWords } from './words.js';

const KEYS = new Set(['nextEvent', 'previousEvent', 'nextSwitch', 'previousSwitch', 'firstEvent', 'lastEvent', 'play', 'cause', 'whoWoke', 'nextFinding', 'tab', 'search',
  'exports', 'toggleTheme', 'shortcuts']);

/** Shows `{ language, title, ending, notes, made, summary, diagram, events, findings, locks, mermaid, sources }`. */
export function show(run) {
  const store = createStore(app, { ...START, prefs: { ...START.prefs, language: run.language, trace: 'open', side: 'closed' } });
  const words = createWords(() => run.language);
  let toasts = 0;
  const api = {
    summary: async () => run.summary, diagram: async () => run.diagram, findings: async () => ({ findings: run.findings }), lockOrder: async () => run.locks,
    events: async (id, from, count) => ({ events: run.events.slice(from, from + count) }),
  };

  function toast(text) {
    const id = ++toasts;
    store.dispatch({ type: 'toast', id, text });
    setTimeout(() => store.dispatch({ type: 'toast-gone', id }), 4500);
  }

  const problem = error => toast(error.message === 'too-long' ? words.t('export.too-long') : error.message);
  const commands = {
    ...createPlayback({ store, api, problem }),
    copyMermaid: () => navigator.clipboard.writeText(run.mermaid).then(() => toast(words.t('trace.copied')), problem),
    saveMermaid: (id, lanes, name) => saveText(run.mermaid, `${name}.mmd`),
    savePicture: (id, lanes, form, name) => savePicture(run.mermaid, form, name).catch(problem),
  };
  const ctx = { store, commands, words, alone: true };
  words.update();
  const page = alonePage(ctx, run);

  store.subscribe(state => page.update(state));
  document.addEventListener('keydown', event => {
    const inText = event.target.closest?.('input:not([type=range]), select') !== null;
    const wanted = event.defaultPrevented ? '' : command(event, inText);
    if (KEYS.has(wanted) && perform(wanted, { ...ctx, target: event.target, key: event.key })) event.preventDefault();
  });
  document.body.append(page.node);
  page.update(store.state);
  commands.open(run.summary.run);
}
