// How far one has come in a lesson, step by step.

/** The cells of which the lesson says what should happen. */
export function promised(notebook) {
  return new Set(parts(notebook.steps).filter(part => part.kind === 'expect').map(part => part.cell));
}

/** For each step its title, how many cells it has, and how many of them are done. */
export function outline(steps, done) {
  return steps.map(({ id, title, parts: all }) => {
    const cells = all.filter(part => part.kind === 'cell').map(part => part.cell);
    return { id, title, of: cells.length, n: cells.filter(cell => done.includes(cell)).length };
  });
}

function parts(steps) {
  return (steps ?? []).flatMap(step => step.parts);
}
