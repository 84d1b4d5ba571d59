// The cut diagram: which chunk and line shows an event, how tall an unseen chunk will be, which chunks to fetch.

import { lastAtMost } from './steps.js';

export const LINE_HEIGHT = 44;

/** Where the event is drawn: `{ chunk, line }`, the last line that begins at or before it; null before the first line. */
export function lineOf(chunks, seq) {
  const at = lastAtMost(chunks, seq, chunk => chunk.lines[0]?.first ?? chunk.first);
  for (let index = at; index >= 0; index--) {
    const line = lastAtMost(chunks[index].lines, seq, each => each.first);
    if (line >= 0) return { chunk: chunks[index].index, line };
  }
  return null;
}

/** The fold at an event, `first-last`: one that is open there, else that of its line; empty where nothing is folded. */
export function foldAt(chunks, open, seq) {
  const within = open.find(range => {
    const [first, last] = range.split('-').map(Number);
    return first <= seq && seq <= last;
  });
  if (within) return within;
  const spot = lineOf(chunks, seq);
  const line = spot && chunks[spot.chunk].lines[spot.line];
  return line?.times > 1 && seq <= line.last ? `${line.first}-${line.last}` : '';
}

/** Chunks in order of their index, the new ones in place of old ones of the same index. */
export function merged(chunks, fresh) {
  const byIndex = new Map(chunks.map(chunk => [chunk.index, chunk]));
  for (const chunk of fresh) byIndex.set(chunk.index, chunk);
  return [...byIndex.values()].sort((one, other) => one.index - other.index);
}

/** How tall a chunk will be, about, before it has been drawn. */
export function guessedHeight(chunk) {
  return chunk.lines.length * LINE_HEIGHT;
}

/** All lines in order: the diagram as a list. */
export function listed(chunks) {
  return chunks.flatMap(chunk => chunk.lines);
}

/** What is left to see when the diagram is cut for a run that is still growing. */
export function tail(chunks, most) {
  return chunks.length > most ? chunks.slice(-most) : chunks;
}

/** The lines whose words or place contain what is looked for, in any case; all of them when nothing is. */
export function matching(lines, wanted) {
  const part = wanted.trim().toLowerCase();
  return part ? lines.filter(line => `${line.text} ${line.at}`.toLowerCase().includes(part)) : lines;
}
