// Children that change in place: what is there already and is still wanted stays the same element. A click that has begun on it, its focus and
// a selection in it are not lost, as they would be if it were made anew under the pointer.

import { children as flat, listenersOf, set } from './h.js';

/**
 * Puts these children into a node. Two with `data-key` are the same when their keys are; others when tag and place are. Fresh ones give what
 * they look like and whom they tell, so that nobody should hold on to them.
 */
export function patch(node, ...wanted) {
  const fresh = flat(wanted).map(child => child instanceof Node ? child : new Text(child));
  const keys = new Set(fresh.map(keyOf).filter(Boolean));
  const known = new Map();
  for (const child of [...node.childNodes]) {
    const key = keyOf(child);
    if (key && !keys.has(key)) child.remove();
    else if (key) known.set(key, child);
  }
  let there = node.firstChild;
  for (const child of fresh) {
    const old = known.get(keyOf(child));
    while (old && there && there !== old && !keyOf(there)) there = removed(there);
    const same = old ?? (there && !keyOf(there) && !keyOf(child) ? there : null);
    if (same !== child && same?.nodeName === child.nodeName) become(same, child);
    const stays = same?.nodeName === child.nodeName ? same : child;
    if (stays === there) there = there.nextSibling;
    else node.insertBefore(stays, there);
  }
  while (there) there = removed(there);
  return node;
}

function keyOf(node) {
  return node.dataset?.key ?? '';
}

function removed(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function become(node, wanted) {
  if (node.nodeType === Node.TEXT_NODE) {
    if (node.data !== wanted.data) node.data = wanted.data;
    return;
  }
  for (const { name } of [...node.attributes]) if (!wanted.hasAttribute(name)) node.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  for (const name of new Set([...listenersOf(node), ...listenersOf(wanted)])) set(node, { [name]: wanted[name] });
  if (node.nodeName === 'INPUT') {
    node.checked = wanted.checked;
    if (node.value !== wanted.value) node.value = wanted.value;
  }
  patch(node, ...wanted.childNodes);
}
