// Taking a run along: copied or saved as Mermaid, as a picture, as text, for a trace viewer, or as one page that needs nobody.

import { exportAddress } from '../net/api.js';
import { linkTo } from '../state/route.js';
import { fill, h, set } from './h.js';
import { icon } from './icons.js';

const FILES = [['html', 'export.html'], ['mmd', 'export.mmd'], ['txt', 'export.txt'], ['json', 'export.json']];

export function exports({ store, words, commands }) {
  const menu = h('div.menu', { id: 'export-menu', popover: 'auto', role: 'group' });

  /** The buttons for a run. */
  function buttons({ run, lanes, summary }) {
    const { t } = words;
    const name = `${summary.cell.replace(/[^\w-]/g, '_')}-${run}`;
    const file = (ending, key) => h('a.button.plain', { href: exportAddress(run, lanes, ending, words.shown), download: `${name}.${ending}`, onclick: close }, t(key));
    set(fill(menu, FILES.map(([ending, key]) => file(ending, key)),
      ['svg', 'png'].map(form => h('button.button.plain', { type: 'button', onclick: () => (close(), commands.savePicture(run, lanes, form, name)) }, t(`export.${form}`)))),
    { 'aria-label': t('export.title') });
    return [act('copy', t('trace.copy'), { onclick: () => commands.copyMermaid(run, lanes) }),
      h('a.button.plain.icon-only', { href: exportAddress(run, lanes, 'mmd', words.shown), download: `${name}.mmd`, 'aria-label': t('trace.download'), title: t('trace.download') }, icon('download')),
      summary.mode === 'controlled' && !summary.notebook.startsWith('exercise.')
        && act('link', t('trace.link'), { onclick: () => commands.copyLink(linkTo(store.state.notebook.id, summary)) }),
      act('share', t('export.title'), { popovertarget: 'export-menu', 'aria-haspopup': 'true' }), menu];
  }

  function close() {
    menu.hidePopover();
  }

  return { buttons };
}

/** A button that is only a drawing, with a name. */
export function act(shape, name, more) {
  return h('button.button.plain.icon-only', { type: 'button', 'aria-label': name, title: name, ...more }, icon(shape));
}
