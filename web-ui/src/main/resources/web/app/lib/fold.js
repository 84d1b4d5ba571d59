// Long output cut for the eye: the first and last lines stay, the middle is folded.

export const FIRST_LINES = 40;
export const LAST_LINES = 20;

/** Pieces `{ task, error, text }` with `{ gap: lines }` where lines are folded, and how many lines are hidden in all. */
export function folded(pieces, all) {
  const lines = pieces.flatMap(piece => piece.text.match(/[^\n]*\n|[^\n]+$/g)?.map(text => ({ ...piece, text })) ?? []);
  const most = FIRST_LINES + LAST_LINES;
  if (all || lines.length <= most + 5) return { pieces: joined(lines), hidden: 0 };
  const hidden = lines.length - most;
  return { pieces: [...joined(lines.slice(0, FIRST_LINES)), { gap: hidden }, ...joined(lines.slice(-LAST_LINES))], hidden };
}

function joined(lines) {
  const found = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && last.task === line.task && last.error === line.error) last.text += line.text;
    else found.push({ ...line });
  }
  return found;
}
