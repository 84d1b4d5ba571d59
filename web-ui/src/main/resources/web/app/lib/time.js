// Nanoseconds as people read them.

/** `0`, `850 ns`, `12.5 µs`, `3.2 ms`, `1 s`, `1.25 s`, `2 min 5 s`: at most three significant digits, nothing trailing. */
export function duration(nanos) {
  if (nanos === 0) return '0 s';
  if (nanos < 1_000) return `${nanos} ns`;
  if (nanos < 1_000_000) return `${short(nanos / 1_000)} µs`;
  if (nanos < 1_000_000_000) return `${short(nanos / 1_000_000)} ms`;
  if (nanos < 60_000_000_000) return `${short(nanos / 1_000_000_000)} s`;
  const seconds = Math.round(nanos / 1_000_000_000);
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)} min${rest ? ` ${rest} s` : ''}`;
}

function short(value) {
  return String(Number(value.toPrecision(value >= 100 ? 4 : 3)));
}
