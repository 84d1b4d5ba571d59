// Which results no longer fit: the cell's own text has changed since it ran, or a cell above, whose names it uses, has changed or run since.
// Names are read from the text, not from a compiler: a name that means two things marks one cell too many, never one too few.

const NOISE = /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
const TYPE = /\b(?:class|interface|record|enum)\s+([\p{L}_$][\p{L}\p{N}_$]*)/gu;
const METHOD = /(?<!\bnew)(?<=[\p{L}\p{N}_$>\]])\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*\(\)\s*(?:throws[^{};]*)?\{/gu;
const VARIABLE = /^(?:final\s+)?[\p{L}_$][\p{L}\p{N}_$.]*(?:<>)?(?:\[\])*\s+([\p{L}_$][\p{L}\p{N}_$]*)(?:\[\])*\s*(?:=|,|$)/u;
const NEXT = /,\s*([\p{L}_$][\p{L}\p{N}_$]*)(?:\[\])*\s*(?==[^=]|,|$)/gu;
const CHANGED = /^([\p{L}_$][\p{L}\p{N}_$]*)\s*(?:\[[^\]]*\]\s*)?(?:[-+*/%&|^]?=(?!=)|\+\+|--)/u;

/** The names that a cell gives or changes at its top level. */
export function declared(source) {
  const top = outermost(source.replace(NOISE, ' '));
  const names = new Set([...top.matchAll(TYPE), ...top.matchAll(METHOD)].map(found => found[1]));
  for (const part of top.split(/[;{}]/)) {
    const statement = part.trim().replace(/^(?:(?:public|private|protected|static|volatile|transient)\s+)*/, '');
    const first = VARIABLE.exec(statement);
    if (first && !/^(?:return|throw|import|new|else|package)\b/.test(statement)) {
      names.add(first[1]);
      for (const more of statement.matchAll(NEXT)) names.add(more[1]);
    }
    const changed = CHANGED.exec(statement);
    if (changed) names.add(changed[1]);
  }
  return names;
}

/** Every name in a cell. */
export function used(source) {
  return new Set(source.replace(NOISE, ' ').match(WORD) ?? []);
}

/** What stands outside of braces, brackets and angles; those stay as empty pairs. */
function outermost(text) {
  let depth = 0;
  let top = '';
  for (const c of text) {
    if ('}])'.includes(c)) depth = Math.max(0, depth - 1);
    if (depth === 0) top += c;
    if ('{[('.includes(c)) depth++;
  }
  let before = '';
  while (before !== top) {
    before = top;
    top = top.replace(/<[\p{L}\p{N}_$,.?\s&@]*>/gu, '').replace(/\s+</g, '<');
  }
  return top;
}

const names = new Map();
const MOST_KEPT = 500;

function read(source) {
  if (!names.has(source)) {
    if (names.size >= MOST_KEPT) names.clear();
    names.set(source, { gives: declared(source), takes: used(source) });
  }
  return names.get(source);
}

let last = null;
let answer = {};

/** Why the result of each cell no longer fits: `{ counter: { why: 'edited' }, sum: { why: 'after', cell: 'counter' } }`; the rest fit, or never ran. */
export function staleness(cells) {
  if (cells === last) return answer;
  const found = {};
  const above = [];
  for (const cell of Object.values(cells)) {
    if (cell.prose) continue;
    const why = cell.ran ? reason(cell, above, found) : null;
    if (why) found[cell.id] = why;
    above.push(cell);
  }
  last = cells;
  answer = found;
  return found;
}

function reason(cell, above, found) {
  if (cell.unsaved || cell.ran.version !== cell.version) return { why: 'edited' };
  const cause = above.find(upper => ((upper.ran && upper.ran.order > cell.ran.order) || found[upper.id]) && shares(upper, cell));
  return cause ? { why: 'after', cell: cause.id } : null;
}

function shares(upper, lower) {
  const { takes } = read(lower.source);
  for (const name of read(upper.source).gives) if (takes.has(name)) return true;
  return false;
}
