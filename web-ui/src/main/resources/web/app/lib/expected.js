// What the lesson expects of a cell, compared with what came of it.

const FAILING = ['fails', 'stuck', 'throws'];

/** Whether the lesson expects that the cell fails, and it did, for the reason that is expected. */
export function failsAsMeant(cell, notebook) {
  const rows = cell.expects ?? (notebook.steps ?? []).flatMap(step => step.parts).filter(part => part.kind === 'expect' && part.cell === cell.id).flatMap(part => part.rows);
  return rows.some(({ key, value, met }) => key === 'verdict' && FAILING.includes(value) && met === true)
    && !rows.some(({ key, met }) => key === 'reason' && met === false);
}
