// Colour tokens as a canvas understands them: `light-dark()` is settled by asking an element that wears the colour.

import { h } from './h.js';

let probe = null;

/** A function from token to colour, as they are now; ask again after a change of theme. */
export function palette() {
  probe ??= document.body.appendChild(h('span', { hidden: true }));
  const known = new Map();
  return token => {
    if (!known.has(token)) {
      probe.style.color = `var(${token})`;
      known.set(token, getComputedStyle(probe).color);
    }
    return known.get(token);
  };
}
