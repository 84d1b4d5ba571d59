// Who called, started or woke whom, and where the steps of a run went: a map and a flame graph from its events.

import { CAUSE, DETAIL, KIND, OBJECT, TASK } from './steps.js';

/** `{ nodes: [{ id, label, task }], edges: [{ from, to, label, count }] }`; tasks have their number, watched objects have -1. */
export function callMap(events, tasks) {
  const nodes = new Map();
  const edges = new Map();
  const stacks = new Map();
  const name = task => tasks.find(each => each.task === task)?.name ?? `${task}`;
  const ofTask = task => put(nodes, `task ${task}`, { label: name(task), task });
  const ofObject = label => put(nodes, `object ${label}`, { label, task: -1 });
  const link = (from, to, label) => {
    const edge = put(edges, `${from} ${to} ${label}`, { from, to, label, count: 0 }, true);
    edge.count++;
  };
  for (const event of events) {
    const stack = stacks.get(event[TASK]) ?? stacks.set(event[TASK], []).get(event[TASK]);
    const here = () => stack.length ? ofObject(stack.at(-1)) : ofTask(event[TASK]);
    switch (event[KIND]) {
      case 'CALLED':
        link(here(), ofObject(event[OBJECT]), event[DETAIL].replace(/\(.*$/s, ''));
        stack.push(event[OBJECT]);
        break;
      case 'RETURNED': leave(stack, event[OBJECT]); break;
      case 'STARTED': if (/^\d+$/.test(event[DETAIL])) link(here(), ofTask(Number(event[DETAIL])), 'STARTED'); break;
      case 'RESUMED': case 'ACQUIRED': woken(event, events, link, ofTask); break;
      default:
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()].sort((one, other) => other.count - one.count) };
}

function woken(event, events, link, ofTask) {
  const cause = events[event[CAUSE]];
  if (cause && cause[TASK] !== event[TASK]) link(ofTask(cause[TASK]), ofTask(event[TASK]), event[KIND] === 'RESUMED' ? 'RESUMED' : 'ACQUIRED');
}

function put(map, id, value, whole = false) {
  if (!map.has(id)) map.set(id, { id, ...value });
  return whole ? map.get(id) : id;
}

function leave(stack, object) {
  const mine = stack.lastIndexOf(object);
  if (mine >= 0) stack.length = mine;
}

/** The flame graph as a tree `{ label, task, steps, children }`: a step belongs to the innermost watched call of its task. */
export function flames(events, tasks) {
  const root = { label: '', task: -1, steps: 0, children: new Map() };
  const stacks = new Map();
  for (const event of events) {
    const stack = stacks.get(event[TASK]) ?? stacks.set(event[TASK], []).get(event[TASK]);
    const name = tasks.find(each => each.task === event[TASK])?.name ?? `${event[TASK]}`;
    if (event[KIND] === 'CALLED') stack.push({ object: event[OBJECT], label: `${event[OBJECT].replace(/#\d+$/, '')}.${event[DETAIL].replace(/\(.*$/s, '')}` });
    root.steps++;
    let node = step(root, name, event[TASK]);
    for (const call of stack) node = step(node, call.label, event[TASK]);
    if (event[KIND] === 'RETURNED') {
      const mine = stack.findLastIndex(each => each.object === event[OBJECT]);
      if (mine >= 0) stack.length = mine;
    }
  }
  return settled(root);
}

function step(node, label, task) {
  const child = node.children.get(label) ?? node.children.set(label, { label, task, steps: 0, children: new Map() }).get(label);
  child.steps++;
  return child;
}

function settled(node) {
  return { ...node, children: [...node.children.values()].map(settled).sort((one, other) => other.steps - one.steps) };
}

/** The tree laid out: `[{ label, task, steps, depth, from, to, path }]`, parts of the whole width, what is too narrow to see left out. */
export function frames(tree, narrowest = 0.003) {
  const found = [];
  const place = (node, from, depth, path) => {
    let at = from;
    node.children.forEach((child, index) => {
      const wide = child.steps / tree.steps;
      if (wide >= narrowest) {
        const own = [...path, index];
        found.push({ label: child.label, task: child.task, steps: child.steps, depth, from: at, to: at + wide, path: own });
        place(child, at, depth + 1, own);
      }
      at += wide;
    });
  };
  if (tree.steps) place(tree, 0, 0, []);
  return found;
}

/** The part of a tree below a path of children. */
export function below(tree, path) {
  return path.reduce((node, index) => node.children[index] ?? node, tree);
}
