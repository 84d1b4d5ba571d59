// A value as rows: which columns can be drawn, and between which numbers.

const MOST_SERIES = 6;

/** The columns of numbers, `{ name, values }`; what is not finite is null. The keys of a map are what is counted, never drawn. */
export function series({ kind, columns, rows }) {
  return columns.map((column, index) => ({ ...column, index })).filter(({ numeric, index }) => numeric && !(kind === 'ENTRIES' && index === 0))
    .slice(0, MOST_SERIES).map(({ name, index }) => ({ name, values: rows.map(row => finite(row[index])) }))
    .filter(({ values }) => values.some(value => value !== null));
}

function finite(text) {
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) ? value : null;
}

/** From where to where the drawing goes: with zero when that is near, or when bars stand on it. */
export function range(all, bars) {
  const values = all.flatMap(each => each.values).filter(value => value !== null);
  const low = values.reduce((one, other) => Math.min(one, other));
  const high = values.reduce((one, other) => Math.max(one, other));
  const near = bars || (low > 0 && low < high / 2) || (high < 0 && high > low / 2);
  const [from, to] = near ? [Math.min(0, low), Math.max(0, high)] : [low, high];
  return from === to ? { from: from - 1, to: to + 1, low, high } : { from, to, low, high };
}

/** A number beside an axis of that length: what is a thousandth of it is nothing. */
export function rounded(value, length) {
  const unit = 10 ** Math.floor(Math.log10(length) - 3);
  return Math.round(value / unit) * unit || 0;
}

/** Lines as lists of `x,y` in a box of that size; a value that is missing breaks its line. */
export function lines(values, { from, to }, wide, tall) {
  const step = values.length > 1 ? wide / (values.length - 1) : 0;
  const found = [[]];
  values.forEach((value, index) => {
    if (value === null) found.push([]);
    else found.at(-1).push(`${round(index * step)},${round(tall - (value - from) / (to - from) * tall)}`);
  });
  return found.filter(line => line.length > 0);
}

/** One bar for each value, standing on zero. */
export function bars(values, { from, to }, wide, tall) {
  const room = wide / values.length;
  const y = value => tall - (value - from) / (to - from) * tall;
  const ground = y(Math.min(Math.max(0, from), to));
  return values.map((value, index) => value === null ? null
    : { x: round(index * room + room * 0.15), width: round(room * 0.7), y: round(Math.min(ground, y(value))), height: round(Math.abs(y(value) - ground)) });
}

function round(value) {
  return Math.round(value * 100) / 100;
}
