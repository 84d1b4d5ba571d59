// What the server says about a text that is being written, as the editor needs it.

/** Ways to go on as options of a list: types and documentation come with them. */
export function options(proposals) {
  const seen = new Set();
  return proposals.map(({ text, signature, fits }) => {
    const name = text.replace(/\(\)?$/, '');
    return { label: name, calls: text !== name, takes: text.endsWith('('), type: kind(text, signature), detail: brief(name, signature), boost: fits ? 5 : 0 };
  }).filter(option => !seen.has(option.label + option.calls) && seen.add(option.label + option.calls));
}

function kind(text, signature) {
  if (/\($|\(\)$/.test(text)) return 'method';
  if (/^\p{Lu}/u.test(text) && !signature.includes(':')) return 'class';
  return /^[a-z]+$/.test(text) && !signature ? 'keyword' : 'variable';
}

/** `boolean ArrayList<E>.add(E e)` beside the name `add` says `(E e): boolean`. */
function brief(name, signature) {
  const field = /^[^(]*:(.*)$/.exec(signature);
  if (field) return field[1].trim();
  const open = signature.indexOf('(');
  if (open < 0) return '';
  const before = signature.slice(0, open);
  const type = before.slice(0, Math.max(0, lastGap(before))).replace(/^<[^ ]*>\s+/, '').trim();
  const takes = signature.slice(open).replace(/\s*throws .*$/, '');
  return type && !before.endsWith(`new ${name}`) ? `${takes}: ${type}` : takes;
}

/** The last blank that is not between angles. */
function lastGap(text) {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === '>') depth++;
    else if (text[at] === '<') depth--;
    else if (text[at] === ' ' && depth === 0) return at;
  }
  return -1;
}

/** The type that a hint offers to import, or empty. */
export function offered(hint) {
  return /`import ([\w.$]+);`/.exec(hint ?? '')?.[1] ?? '';
}

/** Where a line of import goes: below those that are there; with an empty text when it is there already. */
export function importOf(source, name) {
  const line = `import ${name};`;
  if (source.split('\n').some(each => each.trim() === line)) return { at: 0, text: '' };
  let at = 0;
  let offset = 0;
  for (const each of source.split('\n')) {
    offset += each.length + 1;
    if (/^\s*import\s[^;]*;\s*$/.test(each)) at = Math.min(offset, source.length);
    else if (each.trim() && !/^\s*(?:\/\/|import\s)/.test(each)) break;
  }
  return { at, text: at > 0 && source[at - 1] !== '\n' ? `\n${line}` : `${line}\n` };
}

/** Whether a place is still inside the bracket that was opened at another one. */
export function inside(text) {
  let depth = 0;
  for (const c of text.replace(/"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?/g, '')) {
    if (c === '(') depth++;
    else if (c === ')' && --depth < 0) return false;
    else if (c === ';' && depth === 0) return false;
  }
  return true;
}
