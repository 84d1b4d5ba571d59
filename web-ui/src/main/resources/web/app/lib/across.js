// How far a diagram that is wider than its window is scrolled to the side.

const MARGIN = 12;

/** The new position: as little as shows all of the first of these `spans` (`{ left, right }`) that fits; the middle of the last one when none does. Without spans it stays. */
export function across(spans, at, room) {
  if (!spans.length) return at;
  const fits = spans.find(({ left, right }) => right - left + 2 * MARGIN <= room);
  if (!fits) return Math.max(0, (spans.at(-1).left + spans.at(-1).right - room) / 2);
  if (fits.left - MARGIN < at) return Math.max(0, fits.left - MARGIN);
  return Math.max(at, fits.right + MARGIN - room);
}
