// A static diagram of a lesson, drawn by Mermaid; what cannot be drawn is shown as text.

import { h } from './h.js';
import { drawn } from './mermaid.js';

export function picture(ctx, part) {
  const node = h('figure.picture');
  let begun = false;

  function update() {
    if (begun) return;
    begun = true;
    drawn(part.text).then(svg => { node.innerHTML = svg; }, () => node.replaceChildren(h('pre', part.text)));
  }

  return { node, update };
}
