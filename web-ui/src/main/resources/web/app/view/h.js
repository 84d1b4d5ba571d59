// DOM from values: the only place where elements are made. Text is always a text node.

const SVG = 'http://www.w3.org/2000/svg';
const listening = new WeakMap();

/** An element: `h('button.primary', { onclick }, 'Run')`. Children that are false or empty are left out. */
export function h(name, ...rest) {
  const [tag, ...classes] = name.split('.');
  return filled(document.createElement(tag || 'div'), classes, rest);
}

/** The same in SVG. */
export function s(name, ...rest) {
  const [tag, ...classes] = name.split('.');
  return filled(document.createElementNS(SVG, tag), classes, rest);
}

/** Puts exactly these children into a node. */
export function fill(node, ...wanted) {
  node.replaceChildren(...children(wanted));
  return node;
}

/** Nested lists of children as one, without those that are false or empty. */
export function children(wanted) {
  return wanted.flat(Infinity).filter(child => child !== false && child !== '' && child != null);
}

/** Sets attributes and listeners: `false` takes an attribute away, `on…` are listeners, `.name` sets a property. */
export function set(node, values) {
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith('on')) listen(node, name, value);
    else if (name.startsWith('.')) node[name.slice(1)] = value;
    else if (value === false || value == null) node.removeAttribute(name);
    else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value === true ? '' : String(value));
  }
  return node;
}

/** The names of the listeners that a node was given. */
export function listenersOf(node) {
  return listening.get(node) ?? [];
}

/** An event that has no property of its own, such as `focusin`, is listened to for good. */
function listen(node, name, value) {
  if (!(name in node)) return node.addEventListener(name.slice(2), value);
  node[name] = value;
  if (!listening.has(node)) listening.set(node, new Set());
  return listening.get(node).add(name);
}

/** A name that may have to be cut: its end, which tells it from its like, stays. */
export function cut(name) {
  return name.length < 8 ? h('span', name) : h('span.cut', h('span', name.slice(0, -3)), h('span', name.slice(-3)));
}

/** Changes a text only when it differs, so that selections and live regions stay quiet. */
export function text(node, words) {
  if (node.textContent !== words) node.textContent = words;
  return node;
}

function filled(node, classes, rest) {
  const [values, ...children] = isValues(rest[0]) ? rest : [{}, ...rest];
  if (classes.length) node.setAttribute('class', classes.join(' '));
  set(node, values);
  return children.length ? fill(node, ...children) : node;
}

function isValues(value) {
  return value !== null && typeof value === 'object' && !(value instanceof Node) && !Array.isArray(value);
}
