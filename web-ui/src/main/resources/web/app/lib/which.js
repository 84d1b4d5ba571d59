// Which run the panel shows, where it is not the one that stands beside its cell.

/** `{ why, cell, n }`: the text has `changed`, there is a later run of the cell (`earlier`) or of another (`since`), or a `search` found it; else null. */
export function whichRun({ run, summary, live }, cells) {
  const own = cells?.[summary?.cell];
  if (!own?.ran || live || own.phase !== 'idle') return null;
  const { order, version } = own.ran;
  const { kind } = summary;
  // Runs alone are counted: a search may be of a later text, which an edit takes the failing run away from, and so may a replay.
  const old = kind === 'failing' ? !own.failing : kind === 'run' && version !== own.version;
  if (own.unsaved || old) return { why: 'changed', cell: own.id };
  if (kind === 'failing') return own.run ? { why: 'search', cell: own.id, n: order } : null;
  if (own.run && own.run.run !== run) return { why: 'earlier', cell: own.id, n: order };
  if (kind === 'replay') return null;
  const last = Object.values(cells).reduce((one, other) => (other.ran?.order ?? 0) > one.ran.order ? other : one, own);
  return last === own ? null : { why: 'since', cell: last.id, n: last.ran.order };
}
