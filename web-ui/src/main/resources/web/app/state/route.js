// The hash of the address as a value, and back.

/** `#/`, `#/own/N`, `#/lesson/PACK/LESSON[/STEP]`, `#/lesson/PACK/LESSON/cell/CELL`, `#/exercise/PACK/ID`, `#/run/RUN`, with `?cell=…&choices=…&code=…`. */
export function parsed(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const parts = path.split('/').filter(Boolean).map(decoded);
  const asked = Object.fromEntries(new URLSearchParams(query));
  const replay = asked.cell && /^\d+(\.\d+)*$/.test(asked.choices ?? '')
    ? { cell: asked.cell, choices: asked.choices.split('.').map(Number), code: asked.code ?? '' } : null;
  if (parts[0] === 'lesson' && parts.length >= 3) {
    const cell = parts[3] === 'cell' ? parts[4] ?? '' : '';
    return { kind: 'notebook', notebook: `lesson.${parts[1]}.${parts[2]}`, step: cell ? '' : parts[3] ?? '', cell, replay };
  }
  if (parts[0] === 'exercise' && parts.length === 3) return { kind: 'exercise', pack: parts[1], exercise: parts[2] };
  if (parts[0] === 'run' && parts[1]) return { kind: 'run', run: parts[1] };
  if (parts[0] === 'own' && parts[1]) return { kind: 'notebook', notebook: `own-${parts[1]}`, step: '', cell: '', replay };
  const name = parts[0] === 'scratch' && parts[1] ? `scratch-${parts[1]}` : 'scratch';
  return { kind: 'notebook', notebook: name, step: '', cell: '', replay };
}

/** The address of a notebook. */
export function hashOf(notebook) {
  if (notebook.startsWith('lesson.')) {
    const [, pack, ...lesson] = notebook.split('.');
    return `#/lesson/${encodeURIComponent(pack)}/${encodeURIComponent(lesson.join('.'))}`;
  }
  if (notebook.startsWith('own-')) return `#/own/${encodeURIComponent(notebook.slice(4))}`;
  return notebook === 'scratch' ? '#/' : `#/scratch/${encodeURIComponent(notebook.replace(/^scratch-/, ''))}`;
}

/** The address that replays one schedule of a cell: choices, and which code they were made for. */
export function linkTo(notebook, run) {
  const choices = run.choices.length ? run.choices.join('.') : '0';
  return `${hashOf(notebook)}?cell=${encodeURIComponent(run.cell)}&choices=${choices}&code=${run.codeDigest.slice(0, 12)}`;
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
