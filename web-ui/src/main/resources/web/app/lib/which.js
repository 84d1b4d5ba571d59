// Which run the panel shows, where it is not the one that stands beside its cell.

/** `{ why, cell, n }`: the text has `changed`, there is a later run of the cell (`earlier`) or of another (`since`), or a `search` found it; else null. */
export function whichRun({ run, summary, live }, cells) {
  const own = cells?.[summary?.cell];
  if (!own?.ran || live || own.phase !== 'idle') return null;
  const { order, version } = own.ran;
  if (own.unsaved || version !== own.version) return { why: 'changed', cell: own.id };
  if (summary.kind === 'failing') return own.run ? { why: 'search', cell: own.id, n: order } : null;
  if (own.run && own.run.run !== run) return { why: 'earlier', cell: own.id, n: order };
  const last = Object.values(cells).reduce((one, other) => (other.ran?.order ?? 0) > one.ran.order ? other : one, own);
  return last === own ? null : { why: 'since', cell: last.id, n: last.ran.order };
}
