// How a run ended, in the server's words, with places that lead to the code.

import { offered } from '../lib/advice.js';
import { place } from '../lib/steps.js';
import { guard } from './guard.js';
import { h } from './h.js';
import { icon } from './icons.js';
import { withCode } from './inline.js';
import { patch } from './patch.js';
import { table } from './table.js';

export function outcome(ctx) {
  const { words, commands } = ctx;
  const changed = guard();
  const rows = table(ctx);
  const node = h('div.outcome', { role: 'status' });

  function update(state, own) {
    if (!changed(own.run, own.phase, words.shown)) return;
    const said = own.run?.outcome;
    node.hidden = !said;
    rows.update(said?.table ?? null);
    if (said) patch(node, sentence(own, said), said.kind !== 'rejected' && own.run.mode === 'live' && !own.setup && h('p.one-of-many', words.t('outcome.live', { search: words.t('cell.break') })), said.table && rows.node, said.diagnostics?.map(diagnostic), said.failure && failure(said.failure, said.text), waiting(said.waiting), changes(own.run));
  }

  function sentence(own, said) {
    const kind = said.ok ? 'ok' : ['stopped', 'timed-out', 'limit'].includes(said.kind) ? 'warn' : 'bad';
    const quiet = said.kind === 'rejected' && said.diagnostics.length > 0;
    return h(`p.ending.${kind}`, icon({ ok: 'tick', warn: 'warning', bad: 'cross' }[kind]),
      said.value ? h(`output.value${said.table ? '.brief' : ''}`, { title: said.table ? said.value : false }, said.value) : h('span', quiet ? words.t('outcome.rejected', { n: said.diagnostics.length }) : said.text),
      said.at && !said.failure && link(said.at), h('span.took', words.t('outcome.took', { millis: own.run.tookMillis })),
      own.run.events > 0 && h('button.button.plain.small', { type: 'button', onclick: () => commands.open(own.run.run) }, icon('trace'), words.t('outcome.show')));
  }

  function diagnostic(each) {
    return h(`div.diagnostic${each.error ? '' : '.warning'}`, link(`${each.cell}:${each.line}`), h('span', withCode(each.message)), each.hint && h('span.hint-text', withCode(each.hint)), offered(each.hint) && importing(each));
  }

  function importing(each) {
    const name = offered(each.hint);
    return h('button.button.small.import', { type: 'button', onclick: () => codeOf(each.cell)?.dispatchEvent(new CustomEvent('add-import', { detail: name })) }, words.t('editor.import', { name }));
  }

  /** `told` is the sentence above, which need not be said twice; a cause has none. */
  function failure(each, told) {
    const repeats = told.includes(each.type) && told.includes(each.message);
    return h('div.failure', !repeats && h('p', h('strong', told ? each.type : words.t('outcome.cause', { type: each.type })), each.message && `: ${each.message}`),
      each.frames.length > 0 && h('ol.frames', each.frames.map(frame => h('li', frameNode(frame)))), each.causes.map(cause => failure(cause, '')));
  }

  function frameNode(frame) {
    const found = /^(.*)\(([^()]+:\d+)\)$/.exec(frame);
    return found ? [h('code', found[1].trim()), ' ', link(found[2])] : h('code', frame);
  }

  function waiting(tasks) {
    if (!tasks?.length) return false;
    return h('ul.waiting', tasks.map(task => h('li', { 'data-task': task.task % 8 }, h('span.dot'), h('strong', task.name || words.t('task.number', { task: task.task })),
      h('span', task.waitsFor ? words.t(task.owner >= 0 ? 'waiting.for-owned' : 'waiting.for', { what: task.waitsFor, owner: name(tasks, task.owner) }) : words.t('waiting.parked')),
      task.holds.length > 0 && h('span.holds', words.t('waiting.holds', { what: task.holds.join(', ') })), task.at && link(task.at))));
  }

  function name(tasks, number) {
    return tasks.find(task => task.task === number)?.name ?? words.t('task.number', { task: number });
  }

  function changes(run) {
    return run.changes?.length > 0 && h('ul.changes', run.changes.map(change => h('li', change)));
  }

  function link(at) {
    return h('a.place', { href: '#', onclick: event => goTo(event, at) }, at);
  }

  return { node, update };
}

function codeOf(cell) {
  return document.querySelector(`.code[data-file="${CSS.escape(cell)}"]`);
}

/** Scrolls to a place in the code and puts the cursor there. */
export function goTo(event, at) {
  event.preventDefault();
  const { cell, line } = place(at);
  codeOf(cell)?.closest('details')?.setAttribute('open', '');
  codeOf(cell)?.dispatchEvent(new CustomEvent('go-to-line', { detail: line }));
}
