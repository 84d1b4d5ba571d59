// The failing runs of a cell, one after the other: the one that is known, the others that were seen, then one that is searched for.

const MOST_MILLIS = 10_000;

/** `asked` begins a search, `open` shows a run, `toast` says a sentence by its key. */
export function createFailing({ store, api, asked, open, toast }) {
  let looking = null;

  return {
    /** The failing run of a cell; the next one when it is open already. */
    openFailing(cell) {
      const { failing, failures = [] } = store.state.cells[cell] ?? {};
      const at = failures.indexOf(store.state.player.run);
      if (!failing) return toast('failing.none');
      if (at < 0) return open(failing);
      if (at < failures.length - 1) return open(failures[at + 1]);
      looking = { cell, known: failures.length };
      return asked(cell, { type: 'search-asked', cell, next: true }, () => api.explore(store.state.notebook.id, { cell, budget: 10_000, millis: MOST_MILLIS, seen: failures }))
        .then(() => { if (!store.state.cells[cell]?.search) looking = null; });
    },
    /** A search has ended: what it was asked for is shown, or that there is nothing more; then one begins with the first again. */
    searched({ cell }) {
      if (looking?.cell !== cell) return;
      const { failures = [] } = store.state.cells[cell] ?? {};
      const { known } = looking;
      looking = null;
      if (failures.length > known) open(failures.at(-1));
      else if (failures.length === known) {
        toast('failing.all', { n: known });
        if (known > 1) open(failures[0]);
      }
    },
  };
}
