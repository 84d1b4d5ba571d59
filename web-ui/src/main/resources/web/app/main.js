// The page starts here: state, line to the server, commands, and the views that show it all.

import { createCommands } from './commands.js';
import { command } from './lib/keys.js';
import { createApi } from './net/api.js';
import { keep, kept, shared } from './net/keep.js';
import { openSocket } from './net/socket.js';
import { app, START } from './state/app.js';
import { restored } from './state/prefs.js';
import { createStore } from './state/store.js';
import { createWords } from './words.js';
import { perform } from './perform.js';
import { rendered } from './view/mermaid.js';
import { page } from './view/page.js';

const tab = `tab-${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}`;
await shared(createApi(() => 'en', tab));
const store = createStore(app, { ...START, prefs: restored(kept('prefs')), progress: kept('progress') ?? {} });
const words = createWords(() => store.state.prefs.language);
const api = createApi(() => words.language(), tab, () => words.t('problem.unreachable'));

let socket = null;
const line = {
  open(notebook, position) {
    this.close();
    socket = openSocket({
      address: since => socketAddress(notebook, since), since: position ?? 0,
      heard: messages => commands.heard(messages),
      status: (status, attempt) => store.dispatch({ type: 'connection', status, attempt }),
      drawn,
    });
  },
  close() {
    socket?.close();
    socket = null;
  },
  now: () => socket?.now(),
};
const commands = createCommands({ store, api, tab, line, t: () => words.t });
const ctx = { store, commands, words, line };
const view = page(ctx);

function socketAddress(notebook, since) {
  const address = new URL('socket', document.baseURI);
  address.protocol = address.protocol.replace('http', 'ws');
  address.search = new URLSearchParams({ notebook, since, lang: words.language() });
  address.hash = '';
  return address;
}

function drawn() {
  return document.hidden ? Promise.resolve() : new Promise(done => requestAnimationFrame(() => rendered().then(done)));
}

function update(state) {
  words.update();
  view.update(state);
}

store.subscribe(update);
watch(state => state.prefs, prefs => keep('prefs', prefs));
watch(state => state.progress, progress => keep('progress', progress));
watch(state => state.answers, (answers, state) => {
  keep(`answers.${state.notebook.id}`, answers);
});
watch(state => state.notebook.id, id => store.dispatch({ type: 'answers-restored', answers: kept(`answers.${id}`) ?? {} }));
watch(state => state.player, commands.remember);
watch(state => state.connection.status, status => status === 'open' && commands.again());
watch(() => words.language(), () => {
  commands.openPacks();
  if (store.state.notebook.status === 'ready') commands.reload();
  commands.reopen();
});

function watch(part, changed) {
  let last = part(store.state);
  store.subscribe(state => {
    const next = part(state);
    if (next === last) return;
    last = next;
    changed(next, state);
  });
}

addEventListener('hashchange', () => commands.openRoute(location.hash));
addEventListener('pagehide', () => commands.saveAll().catch(() => {}));
addEventListener('online', () => line.now());
document.addEventListener('visibilitychange', () => document.hidden || line.now());
document.addEventListener('keydown', event => {
  const inText = event.target.closest?.('input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable="true"]') !== null;
  const wanted = event.defaultPrevented ? '' : command(event, inText);
  if (wanted && perform(wanted, { ...ctx, target: event.target, key: event.key })) event.preventDefault();
});

document.body.append(view.node);
words.update();
view.update(store.state);
commands.openPacks();
commands.loadLibrary();
commands.openRoute(location.hash);
