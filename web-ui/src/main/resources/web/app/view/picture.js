// A static diagram of a lesson, drawn by Mermaid; what cannot be drawn is shown as text.

import { h } from './h.js';
import { drawn } from './mermaid.js';

export function picture(ctx, part) {
  const node = h('figure.picture');
  let begun = false;

  function update() {
    if (begun) return;
    begun = true;
    drawn(part.text).then(shown, () => node.replaceChildren(h('pre', part.text)));
  }

  /** Its text is what it says: screen readers get that. */
  function shown(svg) {
    node.innerHTML = svg;
    const drawing = node.firstElementChild;
    drawing.removeAttribute('aria-roledescription');
    drawing.setAttribute('aria-hidden', 'true');
    drawing.removeAttribute('role');
    node.append(h('pre.unseen', part.text));
  }

  return { node, update };
}
