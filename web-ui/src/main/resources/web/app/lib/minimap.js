// The whole run on a few hundred pixels: which lanes have something on which row, and where something is wrong.

/** At most `rows` rows: `[{ row, lane, task, red }]`, one for each lane with a line there; red ones last, so that they are drawn on top. */
export function strokes(lines, laneOf, rows) {
  const found = new Map();
  lines.forEach((line, index) => {
    const row = rowOf(index, lines.length, rows);
    const red = line.decisive || line.shape === 'finding';
    const lane = line.task >= 0 ? laneOf(line.task) : -1;
    const key = `${row}:${red ? 'red' : lane}`;
    if (!found.has(key)) found.set(key, { row, lane, task: line.task, red });
  });
  return [...found.values()].sort((one, other) => Number(one.red) - Number(other.red));
}

/** The row of a line: as many lines share one as have to. */
export function rowOf(index, count, rows) {
  return count <= rows ? index : Math.floor(index * rows / count);
}

/** The line that a height within the map points at. */
export function lineAt(part, count, rows) {
  const used = Math.min(count, rows);
  return Math.max(0, Math.min(count - 1, Math.floor(part * rows * count / used)));
}
