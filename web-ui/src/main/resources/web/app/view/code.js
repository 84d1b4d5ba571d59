// An editor for code that runs: faults in the gutter, the running line of every task lit in its colour.

import { perform } from '../perform.js';
import { syntax } from './editor-setup.js';
import { help } from './editor-help.js';
import { EditorState, EditorView, addImport, litLines, mark, marks, setLit } from './editor-parts.js';
import { lit, place } from '../lib/steps.js';
import { guard } from './guard.js';
import { h } from './h.js';

const FAULTS_MILLIS = 700;

/** `file` is the name of the text in places such as `file:3`; `typed(source)` hears of every change, `ask` answers what the one who writes
 * wants to know, `more` are further extensions. */
export function code(ctx, { file, source, typed, ask = null, more = [] }) {
  const lighted = guard();
  let shown = '[]';
  const host = h('div.code', { 'data-file': file });
  let told = source;
  const view = new EditorView({
    parent: host,
    state: EditorState.create({ doc: source, extensions: [
      typed ? [marks, syntax(command => perform(command, { ...ctx, target: host })), ask ? help(question) : []] : [], more, litLines, EditorView.updateListener.of(changed)] }),
  });
  let faulty = 0;
  let ofRun = { text: '', list: [] };
  host.addEventListener('add-import', event => addImport(view, event.detail));
  host.addEventListener('go-to-line', event => goTo(event.detail));
  host.cursor = () => view.state.selection.main.head;

  function changed(change) {
    if (!change.docChanged) return;
    const now = change.state.doc.toString();
    if (now === told) return;
    told = now;
    shown = '[]';
    typed?.(now);
    clearTimeout(faulty);
    if (ask) faulty = setTimeout(faults, FAULTS_MILLIS);
  }

  function question(what, text, at) {
    return ask(what, text, at).catch(() => null);
  }

  /** Marks what would not compile, unless the text has changed meanwhile. */
  async function faults() {
    const text = view.state.doc.toString();
    const said = text.trim() ? await question('errors', text, 0) : { diagnostics: [] };
    if (said && view.state.doc.toString() === text) show([...saidByRun(text), ...said.diagnostics]);
  }

  /** What a run said of the text as it stands: what is found while typing does not take it away. */
  function saidByRun(text) {
    return ofRun.text === text ? ofRun.list : [];
  }

  function marked(list) {
    ofRun = { text: view.state.doc.toString(), list };
    show(list);
  }

  function show(list) {
    mark(view, list, name => ctx.words.t('editor.import', { name }));
  }

  /** Puts a text that came from elsewhere. */
  function put(text) {
    if (text === told) return;
    told = text;
    shown = '[]';
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  }

  /** Lights the lines of the open run when it belongs to this notebook. */
  function light(player, notebook) {
    if (!lighted(player.index, player.walked, player.status, player.live, notebook)) return;
    const open = player.status === 'ready' && !player.live && player.summary?.notebook === notebook;
    const lines = open ? lit(player.walked, player.events, player.index).map(each => ({ ...each, ...place(each.at) })).filter(each => each.cell === file) : [];
    const now = JSON.stringify(lines);
    if (now !== shown) view.dispatch({ effects: setLit.of(lines) });
    shown = now;
    const mover = lines.find(each => each.now);
    if (mover) reveal(mover.line);
  }

  function reveal(line) {
    const block = view.lineBlockAt(view.state.doc.line(Math.min(line, view.state.doc.lines)).from);
    const main = host.closest('.main');
    if (!main || document.activeElement === view.contentDOM) return;
    const top = host.getBoundingClientRect().top - main.getBoundingClientRect().top + block.top;
    if (top < 60 || top > main.clientHeight - 60) main.scrollBy({ top: top - main.clientHeight / 2 });
  }

  function goTo(number) {
    const line = view.state.doc.line(Math.max(1, Math.min(number, view.state.doc.lines)));
    view.focus();
    view.dispatch({ selection: { anchor: line.from }, effects: EditorView.scrollIntoView(line.from, { y: 'center' }) });
  }

  return {
    node: host, put, light,
    name: label => view.contentDOM.setAttribute('aria-label', label),
    mark: marked,
  };
}
