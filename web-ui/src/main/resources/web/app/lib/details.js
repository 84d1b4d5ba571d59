// What the detail of an event holds: a duration in words or as a number, a part of a collection of the JDK.

const UNITS = ['ns', 'µs', 'ms', 's'];
const PARTS = new Set(['elements', 'elementData', 'queue', 'size', 'count', 'first', 'head', 'last', 'tail', 'table', 'root', 'value', 'threshold', 'state']);

/** Nanoseconds of a plain number or of words such as `1500 ms`; -1 when the detail is neither. */
export function nanosOf(detail) {
  const found = /^(\d{1,18})(?: (ns|µs|ms|s))?$/.exec(detail);
  return found ? Number(found[1]) * 1000 ** Math.max(0, UNITS.indexOf(found[2])) : -1;
}

/** Whether a read or a write is about the inside of an unsynchronised collection, of which no value is known. */
export function isInnerPart(object, detail) {
  const dot = object.lastIndexOf('.');
  return dot > 0 && detail === '…' && PARTS.has(object.slice(dot + 1));
}
