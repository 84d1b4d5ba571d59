(() => {
  'use strict';
  const [FIRST, FROM, TO, SHAPE, TEXT, AT, TASK, DECISIVE, TIME] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const run = JSON.parse(document.getElementById('data').textContent);
  const LANE = 160;
  const x = lane => 90 + lane * LANE;
  const colour = task => task >= 0 ? `var(--t${task % 8})` : '';
  const make = (name, values = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(values)) {
      if (key.startsWith('on')) node[key] = value;
      else if (key === 'c') node.style.setProperty('--c', value);
      else if (key === 'style') node.style.cssText = value;
      else if (value !== false) node.setAttribute(key, value);
    }
    node.append(...children);
    return node;
  };
  const says = (key, ...parts) => run.words[key].replace(/\{(\d)\}/g, (_, index) => parts[index]);
  const files = new Map();
  let at = Math.max(0, run.lines.findIndex(line => line[DECISIVE]));

  const width = x(Math.max(0, run.lanes.length - 1)) + 120;
  const heads = make('div', { class: 'heads', style: `width:${width}px` }, ...run.lanes.map((lane, index) => {
    const head = make('div', { class: 'head', style: `left:${x(index)}px`, title: lane.label }, lane.label);
    if (lane.task >= 0) head.style.setProperty('--c', colour(lane.task));
    return head;
  }));
  const rails = run.lanes.map((lane, index) => {
    const rail = make('div', { class: 'rail', style: `left:${x(index)}px` });
    if (lane.task >= 0) rail.style.setProperty('--c', colour(lane.task));
    return rail;
  });
  const rows = run.lines.map((line, index) => make('li', {}, step(line, index)));
  const drawing = make('div', { class: 'drawing' }, heads, make('ol', { class: 'steps', style: `width:${width}px` }, ...rails, ...rows));

  function step(line, index) {
    const [from, to] = [line[FROM], line[TO]];
    const red = line[SHAPE] === 'SWITCH' || line[SHAPE] === 'FINDING';
    const node = make('button', { type: 'button', class: 'step', onclick: () => go(index) });
    if (line[TASK] >= 0) node.style.setProperty('--c', colour(line[TASK]));
    const arrow = from >= 0 && to >= 0 && from !== to;
    const middle = arrow ? (x(from) + x(to)) / 2 : from >= 0 ? x(from) : width / 2;
    node.append(make('span', { class: red ? 'red' : arrow ? '' : 'note', style: `left:${middle}px`, title: line[TEXT] }, line[TEXT]));
    if (arrow) {
      const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
      node.append(make('i', { class: `${x(to) > x(from) ? 'right' : 'left'}${line[SHAPE] === 'RETURN' ? ' back' : ''}`, style: `left:${left}px;width:${right - left}px` }));
    }
    const who = run.lanes.find(lane => lane.task === line[TASK]);
    node.append(make('b', { class: 'unseen' }, `${who ? `${who.label}, ` : ''}${line[AT]}`));
    return node;
  }

  const code = make('div', {}, ...run.sources.map(source => {
    const lines = source.text.split('\n').map(text => make('li', {}, text));
    files.set(source.name, lines);
    return make('div', {}, make('h2', {}, source.name), make('ol', { class: 'code' }, ...lines));
  }));
  const wrong = run.findings.length ? [make('h2', {}, run.words.findings), make('ul', { class: 'findings' }, ...run.findings.map(each => make('li', {}, each.text)))] : [];
  const schedule = run.choices.length ? [make('h2', {}, `${run.words.schedule}: ${run.choices.join(', ')}`)] : [];
  const range = make('input', { type: 'range', min: 0, max: Math.max(0, run.lines.length - 1), 'aria-label': run.words.position, oninput: () => go(Number(range.value)) });
  const moves = { first: () => 0, previous: () => at - 1, next: () => at + 1, last: () => run.lines.length - 1 };
  const button = (name, sign) => make('button', { type: 'button', title: run.words[name], 'aria-label': run.words[name], 'data-move': name, onclick: () => go(moves[name]()) }, sign);
  const where = make('p', { class: 'where', 'aria-live': 'polite' });
  document.querySelector('main').append(
    make('section', { class: 'side', 'aria-label': run.words.code, tabindex: 0 }, make('div', {}, code, ...wrong, ...schedule)),
    make('section', { class: 'run', 'aria-label': run.words.run }, drawing,
      make('div', { class: 'transport' }, button('first', '|←'), button('previous', '←'), button('next', '→'), button('last', '→|'), range), where));

  function go(index) {
    if (!run.lines.length) return;
    at = Math.max(0, Math.min(run.lines.length - 1, index));
    rows.forEach((row, each) => {
      row.classList.toggle('later', each > at);
      if (each === at) row.firstChild.setAttribute('aria-current', 'step');
      else row.firstChild.removeAttribute('aria-current');
    });
    rows[at].scrollIntoView({ block: 'nearest' });
    range.value = at;
    document.querySelectorAll('[data-move]').forEach(each => { each.disabled = ['first', 'previous'].includes(each.dataset.move) ? at === 0 : at === run.lines.length - 1; });
    const line = run.lines[at];
    const time = line[TIME] > 0 ? ` · t = ${line[TIME] / 1e9} s` : '';
    where.textContent = `${says('of', at + 1, run.lines.length)} · ${line[TEXT]}${line[AT] ? ` · ${line[AT]}` : ''}${time}`;
    light();
  }

  function light() {
    for (const lines of files.values()) lines.forEach(line => { line.removeAttribute('data-t'); line.classList.remove('now'); });
    const places = new Map();
    for (const line of run.lines.slice(0, at + 1)) if (line[TASK] >= 0 && line[AT]) places.set(line[TASK], line[AT]);
    for (const [task, place] of places) {
      const cut = place.lastIndexOf(':');
      const line = files.get(place.slice(0, cut))?.[Number(place.slice(cut + 1)) - 1];
      if (!line) continue;
      const now = task === run.lines[at][TASK];
      if (line.hasAttribute('data-t') && !now) continue;
      line.dataset.t = task;
      line.style.setProperty('--c', colour(task));
      line.classList.toggle('now', now);
      if (now) line.scrollIntoView({ block: 'nearest' });
    }
  }

  addEventListener('keydown', event => {
    const name = { ArrowRight: 'next', ArrowLeft: 'previous', Home: 'first', End: 'last' }[event.key];
    if (!name || event.target === range || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    go(moves[name]());
  });
  go(at);
})();
