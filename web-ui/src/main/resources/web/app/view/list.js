// The diagram as an ordered list: the same lines in words, for screen readers and for everyone who reads faster than they look; it can be searched.

import { lineOf, listed, matching } from '../lib/chunks.js';
import { guard } from './guard.js';
import { fill, h, set, text } from './h.js';

const AT_ONCE = 400;

export function list({ commands, words }) {
  const changed = guard();
  const marked = guard();
  const named = guard();
  const wanted = h('input.search', { type: 'search', oninput: () => player && build(), onkeydown: enter });
  const found = h('span.note', { role: 'status' });
  const rows = h('ol.reading');
  const node = h('div.listing', h('div.search-line', wanted, found), rows);
  let player = null;
  let items = [];
  let lines = [];

  function enter(event) {
    if (event.key !== 'Enter' || !lines.length) return;
    event.preventDefault();
    const next = lines.find(line => line.first > player.index) ?? lines[0];
    commands.goTo(next.first);
  }

  function build() {
    const all = matching(listed(player.chunks), wanted.value);
    lines = all.slice(0, AT_ONCE);
    items = lines.map(line => h(`li${line.decisive ? '.decisive' : ''}`, h('button', { type: 'button', onclick: () => commands.goTo(line.first) },
      h('span', line.text), line.at && h('span.place', line.at))));
    fill(rows, items, all.length > AT_ONCE && h('li.note', words.t('output.hidden', { n: all.length - AT_ONCE })));
    text(found, wanted.value ? words.t('list.found', { n: all.length }) : '');
    mark();
  }

  function mark() {
    const spot = lineOf(player.chunks, player.index);
    const now = spot && player.chunks[spot.chunk].lines[spot.line];
    items.forEach((item, index) => {
      const here = lines[index] === now;
      if (here) item.setAttribute('aria-current', 'step');
      else item.removeAttribute('aria-current');
      if (here && node.offsetParent) item.scrollIntoView({ block: 'nearest' });
    });
  }

  function update(state) {
    player = state.player;
    if (named(words.shown)) set(wanted, { placeholder: words.t('list.search'), 'aria-label': words.t('list.search') });
    if (changed(player.chunks, words.shown)) build();
    else if (marked(player.index)) mark();
  }

  return { node, update };
}
