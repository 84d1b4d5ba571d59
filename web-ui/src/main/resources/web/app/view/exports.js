// Taking a run along: copied or saved as Mermaid, as a picture, as text, for a trace viewer, or as one page that needs nobody.

import { exportAddress } from '../net/api.js';
import { linkTo } from '../state/route.js';
import { fill, h, set } from './h.js';
import { icon } from './icons.js';

const FILES = [['html', 'export.html'], ['mmd', 'export.mmd'], ['txt', 'export.txt'], ['json', 'export.json']];

export function exports({ store, words, commands, alone }) {
  const menu = h('div.menu', { id: 'export-menu', popover: 'auto', role: 'group' });

  /** The buttons for a run. */
  function buttons({ run, lanes, summary }) {
    const { t } = words;
    const name = `${summary.cell.replace(/[^\w-]/g, '_')}-${run}`;
    const file = (ending, key) => h('a.button.plain', { href: exportAddress(run, lanes, ending, words.shown), download: `${name}.${ending}`, onclick: close }, t(key));
    const made = (form, make) => h('button.button.plain', { type: 'button', onclick: () => (close(), make()) }, t(`export.${form}`));
    const files = alone ? made('mmd', () => commands.saveMermaid(run, lanes, name)) : FILES.map(([ending, key]) => file(ending, key));
    set(fill(menu, files, ['svg', 'png'].map(form => made(form, () => commands.savePicture(run, lanes, form, name)))), { 'aria-label': t('export.title') });
    const copy = act('copy', t('trace.copy'), { onclick: () => commands.copyMermaid(run, lanes) });
    const menuButton = act('share', t('export.title'), { popovertarget: 'export-menu', 'aria-haspopup': 'true' });
    if (alone) return [copy, menuButton, menu];
    menu.append(range({ run, lanes, summary }, name));
    return [copy,
      h('a.button.plain.icon-only', { href: exportAddress(run, lanes, 'mmd', words.shown), download: `${name}.mmd`, 'aria-label': t('trace.download'), title: t('trace.download') }, icon('download')),
      summary.mode === 'controlled' && !summary.notebook.startsWith('exercise.')
        && act('link', t('trace.link'), { onclick: () => commands.copyLink(linkTo(store.state.notebook.id, summary)) }),
      menuButton, menu];
  }

  /** Some of the events as Mermaid: from one to another, the first and the last at first. */
  function range({ run, lanes, summary }, name) {
    const { t } = words;
    const field = (key, value) => h('input', { type: 'number', min: 1, max: summary.events, value, 'aria-label': t(key), oninput: aim });
    const [from, to] = [field('export.from', 1), field('export.to', summary.events)];
    const save = h('a.button', { download: `${name}-part.mmd`, onclick: close }, t('export.range'));
    function aim() {
      const [first, last] = [Number(from.value) || 1, Number(to.value) || summary.events];
      save.href = exportAddress(run, lanes, 'mmd', words.shown, { from: Math.min(first, last) - 1, to: Math.max(first, last) - 1 });
    }
    aim();
    return h('div.part', save, from, '–', to);
  }

  function close() {
    menu.hidePopover();
  }

  return { buttons };
}

/** A button that is only a drawing, with a name. */
export function act(shape, name, more) {
  return h('button.button.plain.icon-only', { type: 'button', 'aria-label': name, title: name, 'data-shape': shape, ...more }, icon(shape));
}
