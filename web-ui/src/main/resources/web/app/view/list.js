// The diagram as an ordered list: the same lines in words, for screen readers and for everyone who reads faster than they look.

import { lineOf, listed } from '../lib/chunks.js';
import { guard } from './guard.js';
import { fill, h } from './h.js';

const AT_ONCE = 400;

export function list({ commands }) {
  const changed = guard();
  const marked = guard();
  const rows = h('ol.reading');
  const node = h('div', rows);
  let items = [];
  let lines = [];

  function update({ player }) {
    if (changed(player.chunks)) {
      lines = listed(player.chunks).slice(0, AT_ONCE);
      items = lines.map(line => h(`li${line.decisive ? '.decisive' : ''}`, h('button', { type: 'button', onclick: () => commands.goTo(line.first) },
        h('span', line.text), line.at && h('span.place', line.at))));
      fill(rows, items);
    }
    if (!marked(player.index, player.chunks)) return;
    const spot = lineOf(player.chunks, player.index);
    items.forEach((item, index) => {
      const here = spot && lines[index].chunk === spot.chunk && lines[index].line === spot.line;
      if (here) item.setAttribute('aria-current', 'step');
      else item.removeAttribute('aria-current');
      if (here && node.offsetParent) item.scrollIntoView({ block: 'nearest' });
    });
  }

  return { node, update };
}
