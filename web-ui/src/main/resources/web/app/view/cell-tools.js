// What can be done to a cell of one's own notebook besides running it.

import { guard } from './guard.js';
import { h, set } from './h.js';
import { icon } from './icons.js';

/** The buttons for a cell; hidden where an author has put the cells. */
export function cellTools({ words, commands }, id, prose) {
  const changed = guard();
  const buttons = [
    ['cell.add-above', 'addAbove', () => commands.addAbove(id)],
    ['cell.add-below', 'addBelow', () => commands.addCell(id)],
    !prose && ['cell.split', 'split', () => commands.splitCell(id)],
    ['cell.up', 'up', () => commands.moveCell(id, -1)],
    ['cell.down', 'down', () => commands.moveCell(id, 1)],
    ['cell.delete', 'bin', () => commands.deleteCell(id)],
  ].filter(Boolean).map(([name, shape, onclick]) => ({
    name, node: h('button.button.plain.icon-only', { type: 'button', onclick, onpointerdown: event => event.preventDefault(), 'data-does': name.slice(5) }, icon(shape)),
  }));
  const node = h('span.cell-tools', { role: 'group' }, buttons.map(button => button.node));

  function update(state) {
    const own = state.notebook.own === true;
    const ids = Object.keys(state.cells);
    const at = ids.indexOf(id);
    if (!changed(own, at === 0, at === ids.length - 1, words.shown)) return;
    node.hidden = !own;
    set(node, { 'aria-label': words.t('cell.tools') });
    for (const button of buttons) {
      set(button.node, { 'aria-label': words.t(button.name), title: words.t(button.name) });
      button.node.disabled = (button.name === 'cell.up' && at === 0) || (button.name === 'cell.down' && at === ids.length - 1);
    }
  }

  return { node, update };
}
