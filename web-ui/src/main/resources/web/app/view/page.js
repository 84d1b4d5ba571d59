// The page: bar, lessons, the open notebook, the trace panel, and what floats above them.

import { h, set } from './h.js';
import { fromCode } from './fromcode.js';
import { bar } from './bar.js';
import { lesson } from './lesson.js';
import { lost } from './lost.js';
import { panel } from './panel.js';
import { shortcuts } from './shortcuts.js';
import { side } from './side.js';
import { toasts } from './toasts.js';

const NARROW = matchMedia('(width < 820px)');
const NO_SIDE = matchMedia('(width < 1180px)');
const DARK = matchMedia('(prefers-color-scheme: dark)');

export function page(ctx) {
  const parts = [bar(ctx), side(ctx), lesson(ctx), panel(ctx), lost(ctx), toasts(ctx), shortcuts(ctx)];
  const skip = h('a.skip.button', { href: '#lesson', onclick: toLesson });
  const node = h('div.page', skip, ...parts.map(part => part.node));
  const leading = fromCode(ctx);
  let theme = '';
  ctx.fromCursor = leading.fromCursor;

  function toLesson(event) {
    event.preventDefault();
    node.querySelector('.main').focus();
  }

  function update(state) {
    skip.textContent = ctx.words.t('page.skip');
    set(node, { 'data-side': sideOf(state), 'data-trace': traceOf(state) });
    if (state.prefs.traceWidth) node.style.setProperty('--trace-width', state.prefs.traceWidth);
    else node.style.removeProperty('--trace-width');
    if (theme !== state.prefs.theme) {
      theme = state.prefs.theme;
      if (theme === 'system') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = theme;
    }
    for (const part of parts) part.update(state);
    leading.update(state);
    document.title = state.notebook.title ? `${state.notebook.title} · Lockstep` : 'Lockstep';
  }

  const again = () => update(ctx.store.state);
  for (const each of [NARROW, NO_SIDE, DARK]) each.addEventListener('change', again);
  return { node, update };
}

/** The lessons are open on wide screens unless they were closed, and closed on narrow ones unless they were opened just now. */
export function sideOf(state) {
  if (state.prefs.side !== 'auto') return state.prefs.side;
  return NO_SIDE.matches ? 'closed' : 'open';
}

/** The panel stands open where there is room for it; on a narrow screen it comes with the first run that is looked at. */
export function traceOf(state) {
  if (state.notebook.kind === 'exercise' && state.player.status === 'empty') return 'closed';
  if (state.prefs.trace !== 'auto' && !(NARROW.matches && state.player.status === 'empty')) return state.prefs.trace;
  return NARROW.matches ? 'closed' : 'open';
}
