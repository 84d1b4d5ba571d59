// From the code to the run: a line number that the open run has passed leads to what happened there, time after time.

import { AT, nextOn } from '../lib/steps.js';
import { guard } from './guard.js';

/** Listens on the whole page; `update` marks the line numbers that lead somewhere. */
export function fromCode({ store, commands, words }) {
  const changed = guard();
  let passed = new Set();

  document.addEventListener('click', event => {
    const at = placeOf(event.target.closest?.('.code[data-file] .cm-lineNumbers .cm-gutterElement'));
    if (at) go(at);
  });
  new MutationObserver(seen => seen.some(each => each.target.closest?.('.cm-gutters')) && mark()).observe(document.body, { subtree: true, childList: true });

  function placeOf(number) {
    const file = number?.closest('.code[data-file]').dataset.file;
    const at = `${file}:${number?.textContent}`;
    return passed.has(at) ? at : '';
  }

  function go(at) {
    const { events, index } = store.state.player;
    const next = nextOn(events, index, at);
    if (next >= 0) commands.goTo(next);
  }

  /** The next event on the line of the cursor; the answer says whether there was one. */
  function fromCursor(target) {
    const code = target.closest?.('.code[data-file]');
    const line = code?.querySelector('.cm-lineNumbers .cm-activeLineGutter')?.textContent ?? lineOfCursor(code);
    const at = `${code?.dataset.file}:${line}`;
    if (passed.has(at)) go(at);
    return passed.has(at);
  }

  function lineOfCursor(code) {
    const node = getSelection().anchorNode;
    const line = (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.('.cm-line');
    const block = line && code ? line.getBoundingClientRect().top : -1;
    const numbers = code ? [...code.querySelectorAll('.cm-lineNumbers .cm-gutterElement')] : [];
    return numbers.find(each => Math.abs(each.getBoundingClientRect().top - block) < 4)?.textContent ?? '';
  }

  function mark() {
    for (const number of document.querySelectorAll('.code[data-file] .cm-lineNumbers .cm-gutterElement')) {
      const leads = placeOf(number) !== '';
      if (number.classList.contains('leads') !== leads) number.classList.toggle('leads', leads);
      if (leads && !number.title) number.title = words.t('code.leads');
      else if (!leads && number.title) number.removeAttribute('title');
    }
  }

  function update({ player, notebook }) {
    if (!changed(player.walked, player.status, player.live, notebook.id, words.shown)) return;
    const open = player.status === 'ready' && !player.live && player.summary?.notebook === notebook.id;
    passed = new Set(open ? player.events.map(event => event[AT]).filter(Boolean) : []);
    mark();
  }

  return { update, fromCursor };
}
