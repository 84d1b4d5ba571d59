// One chunk of the cut diagram: a Mermaid drawing without its heads, which knows where each of its lines lies.

import { guessedHeight } from '../lib/chunks.js';
import { fill, h } from './h.js';
import { drawn } from './mermaid.js';

const HEAD = 34;

/** `onDrawn(chunk)` hears of each new drawing; `lanes` is then `[{ id, x, width }]`, in the drawing's own units. */
export function chunkView(first, { taskOf, onDrawn, onPick, reserve }) {
  const band = h('div.band');
  const host = h('div.drawing');
  const node = h('div.chunk', { onclick: pick });
  const view = { node, chunk: first, lanes: [], rows: [], left: 0, width: 0, origin: 0, isDrawn: false, draw, put, mark, rowAt, spansAt, drop };
  let mermaid = '';
  let asked = '';
  let marked = { line: -1, later: false, at: '' };
  if (reserve) node.style.minHeight = `${guessedHeight(first)}px`;

  function put(chunk) {
    view.chunk = chunk;
    if (chunk.mermaid !== mermaid && view.isDrawn) draw();
  }

  function draw() {
    if (asked === view.chunk.mermaid) return;
    asked = view.chunk.mermaid;
    const wanted = asked;
    drawn(wanted, () => wanted === asked).then(svg => wanted === asked && svg && show(svg, wanted), () => wanted === asked && failed());
  }

  function show(svg, source) {
    mermaid = source;
    host.innerHTML = svg;
    filled();
    const drawing = host.firstElementChild;
    measure(drawing);
    view.isDrawn = true;
    node.style.minHeight = '';
    node.dataset.drawn = `${view.chunk.first}-${view.chunk.last}`;
    shade();
    onDrawn(view);
    if (view.chunk.mermaid !== source) draw();
  }

  /** Of a long run most parts are never looked at: they stay empty. */
  function filled() {
    if (!host.parentNode) node.append(band, host);
  }

  function failed() {
    view.isDrawn = true;
    filled();
    fill(host, h('ol.plain-lines', view.chunk.lines.map(line => h('li', line.text))));
    shade();
  }

  function measure(drawing) {
    const box = drawing.viewBox.baseVal;
    view.lanes = [...drawing.querySelectorAll('[data-et="participant"] rect')].map(rect => ({
      id: rect.getAttribute('name'), x: value(rect, 'x') + value(rect, 'width') / 2, width: value(rect, 'width') }));
    for (const lane of drawing.querySelectorAll('[data-et="life-line"]')) coloured(lane, taskOf(lane.dataset.id));
    view.rows = rowsOf(drawing, view.lanes, taskOf);
    const bottom = Math.max(HEAD + 8, ...view.rows.map(row => row.bottom + 7));
    Object.assign(view, { left: Math.min(...view.lanes.map(lane => lane.x)) - box.x, width: box.width, origin: box.x });
    drawing.setAttribute('viewBox', `${box.x} ${HEAD} ${box.width} ${bottom - HEAD}`);
    drawing.setAttribute('height', bottom - HEAD);
    for (const marker of drawing.querySelectorAll('marker[id$="filled-head"]')) marker.setAttribute('markerUnits', 'userSpaceOnUse');
    drawing.setAttribute('aria-hidden', 'true');
    drawing.removeAttribute('role');
  }

  /** `at` is the place in the code where we are: its other lines are marked too. What is not drawn yet is marked when it is. */
  function mark(line, later, at) {
    if (line === marked.line && later === marked.later && at === marked.at) return;
    marked = { line, later, at };
    if (view.isDrawn) shade();
  }

  function shade() {
    const { line, later, at } = marked;
    node.classList.toggle('later', later);
    const row = view.rows[line];
    band.hidden = !row;
    if (row) {
      band.style.top = `${row.top - HEAD - 2}px`;
      band.style.height = `${row.bottom - row.top + 4}px`;
    }
    view.rows.forEach((each, index) => {
      const same = at !== '' && view.chunk.lines[index]?.at === at;
      for (const part of each.parts) {
        part.classList.toggle('later', line >= 0 && index > line);
        part.classList.toggle('current', index === line);
        part.classList.toggle('same-place', same && index !== line);
      }
    });
  }

  function drop() {
    asked = '';
    node.remove();
  }

  function rowAt(line) {
    const row = view.rows[line];
    return row ? { x: row.x - view.origin + (parseFloat(node.style.paddingLeft) || 0), y: node.offsetTop + row.top - HEAD } : { x: 0, y: node.offsetTop };
  }

  /** How far a line reaches: with the words of the switch that led to it, then alone. */
  function spansAt(line, scale) {
    const own = view.rows[line];
    if (!own) return [];
    const shift = (parseFloat(node.style.paddingLeft) || 0) - view.origin;
    const before = view.chunk.lines[line - 1]?.decisive ? [view.rows[line - 1]] : [];
    return [[own, ...before], [own]].map(rows => ({
      left: (Math.min(...rows.map(row => row.left)) + shift) * scale, right: (Math.max(...rows.map(row => row.right)) + shift) * scale }));
  }

  function pick(event) {
    if (!view.rows.length || String(getSelection())) return;
    const box = host.firstElementChild.getBoundingClientRect();
    const y = HEAD + (event.clientY - box.top) * (host.firstElementChild.viewBox.baseVal.height / box.height);
    const line = view.rows.findIndex(row => y <= row.bottom + 8);
    if (line >= 0 && view.chunk.lines[line]) onPick(view.chunk.lines[line]);
  }

  return view;
}

/** Where each line lies and which parts draw it; Mermaid numbers what it draws in order. */
function rowsOf(drawing, lanes, taskOf) {
  const texts = [...drawing.querySelectorAll('.messageText')];
  const red = [...drawing.querySelectorAll('rect.rect')];
  const number = part => Number(part.dataset.id.slice(1));
  return [...drawing.querySelectorAll('[data-et="message"], [data-et="note"]')].sort((one, other) => number(one) - number(other)).map(part => {
    if (part.dataset.et === 'message') {
      const text = texts.shift();
      for (const each of [part, text]) coloured(each, taskOf(part.dataset.from));
      const box = part.tagName === 'line' ? { y: value(part, 'y1'), height: 0 } : part.getBBox();
      const { x, width } = part.tagName === 'line' ? span(part) : box;
      return { ...reach(part, text), top: value(text, 'y') - 2, bottom: box.y + box.height + 6, x: x + width / 2, parts: [part, text] };
    }
    const rect = part.querySelector('rect');
    const [top, bottom] = [value(rect, 'y'), value(rect, 'y') + value(rect, 'height')];
    const around = red.find(each => value(each, 'y') <= top && value(each, 'y') + value(each, 'height') >= bottom);
    part.classList.toggle('red', Boolean(around));
    const middle = value(rect, 'x') + value(rect, 'width') / 2;
    const lane = lanes.find(each => Math.abs(each.x - middle) < 1.5);
    if (lane && !around) coloured(part, taskOf(lane.id));
    if (!around) return { ...reach(part), top, bottom, x: middle, parts: [part] };
    // Mermaid's box reaches further than its words: lines would be seen through it.
    for (const [name, size] of [['y', top - 4], ['height', bottom - top + 8]]) around.setAttribute(name, size);
    return { ...reach(...part.querySelectorAll('text')), top: top - 4, bottom: bottom + 4, x: middle, parts: [part, around] };
  });
}

function reach(...parts) {
  const boxes = parts.map(part => part.getBBox());
  return { left: Math.min(...boxes.map(box => box.x)), right: Math.max(...boxes.map(box => box.x + box.width)) };
}

function span(line) {
  return { x: Math.min(value(line, 'x1'), value(line, 'x2')), width: Math.abs(value(line, 'x1') - value(line, 'x2')) };
}

function coloured(part, task) {
  if (task >= 0) part.dataset.task = String(task % 8);
}

function value(node, name) {
  return Number(node.getAttribute(name));
}
