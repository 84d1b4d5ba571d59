// Commands for a notebook of one's own: its cells, and all notebooks as files and in the list.

import { keep, kept } from './net/keep.js';
import { hashOf } from './state/route.js';

const MOST_BYTES = 900_000;

export function createArranging({ store, api, t, problem, toast, saveAll, reopen }) {
  const id = () => store.state.notebook.id;
  const ids = () => Object.keys(store.state.cells);
  const isOwn = () => store.state.notebook.own === true;
  let queue = Promise.resolve();

  /** Saves what is typed, asks, reads the notebook again, goes to the cell that the server names. One after the other. */
  function arrange(ask, after = () => {}) {
    if (!isOwn()) return queue;
    const whole = document.activeElement?.matches('.cell, .cell-tools button') ?? false;
    queue = queue.then(async () => {
      await saveAll();
      const { cell } = await ask(id());
      await reopen();
      if (cell) store.dispatch({ type: 'cell-wanted', cell, whole });
      after(cell);
    }).catch(problem);
    return queue;
  }

  async function loadLibrary() {
    await api.library().then(({ notebooks }) => store.dispatch({ type: 'library-loaded', notebooks }), problem);
  }

  async function made(request) {
    const { notebook } = await request.catch(error => (problem(error), {}));
    if (!notebook) return;
    location.hash = hashOf(notebook);
    await loadLibrary();
  }

  return {
    loadLibrary, isOwn,
    addCell: (after, text = false) => arrange(notebook => api.addCell(notebook, after, text), cell => text && store.dispatch({ type: 'note-editing', cell, on: true })),
    addAbove: cell => arrange(notebook => api.addCell(notebook, ids()[ids().indexOf(cell) - 1] ?? '', false)),
    deleteCell: cell => arrange(notebook => api.deleteCell(notebook, cell), () => toast(t()('cell.deleted', { cell }), { undo: 'cell' })),
    undeleteCell: () => store.state.notebook.deleted > 0 && arrange(api.undelete),
    moveCell: (cell, down) => arrange(notebook => api.moveCell(notebook, cell, down)),
    splitCell(cell) {
      const at = document.querySelector(`.cell[data-cell="${CSS.escape(cell)}"] .code`)?.cursor?.();
      return at === undefined ? queue : arrange(notebook => api.splitCell(notebook, cell, at));
    },
    rename: title => arrange(notebook => api.rename(notebook, title), loadLibrary),
    newNotebook: () => made(api.create({})),
    duplicate: from => saveAll().then(() => made(api.create({ from })), problem),
    async importFile(file) {
      if (file.size > MOST_BYTES) return toast(t()('library.too-large', { n: Math.floor(MOST_BYTES / 1000) }));
      return made(file.text().then(content => api.take(file.name, content)));
    },
    async deleteNotebook(notebook) {
      await saveAll().catch(problem);
      const title = store.state.library.list.find(each => each.id === notebook)?.title ?? notebook;
      await api.deleteNotebook(notebook).then(() => {
        toast(t()('library.deleted', { title }), { undo: notebook });
        if (id() === notebook) location.hash = '#/';
      }, problem);
      await loadLibrary();
    },
    async restoreNotebook(notebook) {
      await api.restoreNotebook(notebook).then(() => { location.hash = hashOf(notebook); }, problem);
      await loadLibrary();
    },
    rememberFold: (name, open) => keep(`fold.${name}`, open), fold: name => kept(`fold.${name}`) === true,
  };
}
