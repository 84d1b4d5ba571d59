// Runs for tests, as rows [seq, time, task, kind, object, detail, at, cause].

/** `counter++` in two threads: both read 0, both write 1. */
export const LOST_UPDATE = [
  [0, 0, 0, 'STARTED', 'one', '1', 'counter:5', -1],
  [1, 0, 0, 'STARTED', 'two', '2', 'counter:6', -1],
  [2, 0, 1, 'READ', 'counter', '0', 'counter:3', -1],
  [3, 0, 2, 'READ', 'counter', '0', 'counter:4', -1],
  [4, 0, 2, 'WROTE', 'counter', '0 → 1', 'counter:4', -1],
  [5, 0, 2, 'ENDED', '', '', 'counter:4', -1],
  [6, 0, 1, 'WROTE', 'counter', '0 → 1', 'counter:3', -1],
  [7, 0, 1, 'ENDED', '', '', 'counter:3', -1],
  [8, 0, 0, 'JOINED', 'two', '', 'counter:8', -1],
  [9, 0, 0, 'READ', 'counter', '1', 'counter:9', -1],
];

export const SUMMARY = {
  run: 'r2', notebook: 'scratch', cell: 'counter', kind: 'failing', mode: 'controlled', state: 'ended', outcome: { kind: 'threw', ok: false },
  events: 10, tasks: [], choices: [1, 0, 1], branches: [2, 2, 2], chosenAt: [2, 3, 6], decisive: 1, codeDigest: 'abcdef0123456789', alsoRan: [], changes: [],
};

/** Milliseconds of computing, whatever else the machine does: the best of three rounds. */
export function computing(act) {
  const rounds = Array.from({ length: 3 }, () => {
    const begun = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  return Math.min(...rounds);
}

/** Lines of a diagram from pairs of first and last event. */
export function chunk(index, ...pairs) {
  return { index, mermaid: `chunk ${index}`, first: pairs[0][0], last: pairs.at(-1)[1],
    lines: pairs.map(([first, last]) => ({ first, last, text: `line ${first}`, at: '', decisive: false })) };
}
