// Sources to read beside a run: the line where each task stands is lit in its colour, a line number leads to what happened there.

import { AT, lit, nextOn, place } from '../lib/steps.js';
import { guard } from './guard.js';
import { h, set } from './h.js';

/** `texts` maps the names that places have to texts; `notes` are paragraphs above them, `made` is the last line of the page. */
export function sources({ commands, store, words }, texts, notes, made) {
  const changed = guard();
  const known = guard();
  const lines = new Map();
  const node = h('main.main', { tabindex: -1 }, h('div.column', notes.map(note => h('p.note', note)), Object.entries(texts).map(([name, text]) => source(name, text)), h('p.made', made)));
  let shown = [];

  function source(name, text) {
    const rows = text.replace(/\n$/, '').split('\n').map((line, index) => {
      const at = `${name}:${index + 1}`;
      const number = h('button', { type: 'button', tabindex: -1, onclick: () => go(at) }, String(index + 1));
      lines.set(at, h('li', number, h('span.dots'), h('code', line || ' ')));
      return lines.get(at);
    });
    const host = h('ol.source-lines', rows);
    const view = h('section.code', { 'data-file': name, 'aria-label': name }, h('h2', name), host);
    view.addEventListener('go-to-line', event => rows[event.detail - 1]?.scrollIntoView({ block: 'center' }));
    return view;
  }

  function go(at) {
    const { events, index } = store.state.player;
    const next = nextOn(events, index, at);
    if (next >= 0) commands.goTo(next);
  }

  function update({ player }) {
    if (player.status !== 'ready') return;
    if (known(player.events, words.shown)) leads(new Set(player.events.map(event => event[AT])));
    if (changed(player.index, player.walked)) light(lit(player.walked, player.events, player.index));
  }

  function leads(passed) {
    for (const [at, line] of lines) set(line.firstChild, { disabled: !passed.has(at), 'aria-label': passed.has(at) ? `${place(at).line}: ${words.t('code.leads')}` : false });
  }

  function light(tasks) {
    for (const line of shown) {
      line.removeAttribute('class');
      line.removeAttribute('data-task');
      line.children[1].replaceChildren();
    }
    shown = [];
    for (const { task, at, now } of [...tasks].sort((one, other) => Number(one.now) - Number(other.now))) {
      const line = lines.get(at);
      if (!line) continue;
      shown.push(line);
      set(line, { class: now ? 'lit now' : 'lit', 'data-task': task % 8 });
      line.children[1].append(h('span.dot', { 'data-task': task % 8 }));
      if (now) reveal(line);
    }
  }

  function reveal(line) {
    const [top, bottom] = [line.offsetTop - node.scrollTop, line.offsetTop - node.scrollTop + line.offsetHeight];
    if (top < 40 || bottom > node.clientHeight - 40) node.scrollTop = line.offsetTop - node.clientHeight / 2;
  }

  return { node, update };
}
