// Walking through a run: which event comes next, where the task changes, which line of code each task stands on.
// Events are rows as the server sends them: [seq, time, task, kind, object, detail, at, cause], in order of seq, without gaps.

export const SEQ = 0, TIME = 1, TASK = 2, KIND = 3, OBJECT = 4, DETAIL = 5, AT = 6, CAUSE = 7;

/** What stepping needs to know of a run, made once per run: where tasks change, and where each task was and when. */
export function walk(events) {
  const switches = [];
  const places = new Map();
  const births = new Map();
  events.forEach((event, index) => {
    if (index > 0 && events[index - 1][TASK] !== event[TASK]) switches.push(index);
    if (event[KIND] === 'STARTED' && /^\d+$/.test(event[DETAIL])) births.set(Number(event[DETAIL]), event[OBJECT]);
    const known = places.get(event[TASK]) ?? [];
    if (event[KIND] === 'ENDED') known.push({ index, at: '' });
    else if (event[AT]) known.push({ index, at: event[AT] });
    places.set(event[TASK], known);
  });
  return { total: events.length, switches, places, births };
}

/** The line each living task stands on after event `index`: `[{ task, at, now }]`, where `now` marks the task that just moved. */
export function lit(walked, events, index) {
  if (index < 0 || index >= events.length) return [];
  const mover = events[index][TASK];
  const found = [];
  for (const [task, known] of walked.places) {
    const place = known[lastAtMost(known, index, each => each.index)];
    if (place?.at) found.push({ task, at: place.at, now: task === mover });
  }
  return found.sort((one, other) => one.task - other.task);
}

/** The index to go to: `direction` is `next`, `previous`, `first`, `last`, `nextSwitch` or `previousSwitch`. */
export function moved(walked, index, direction) {
  const last = walked.total - 1;
  const clamp = wanted => Math.max(0, Math.min(last, wanted));
  switch (direction) {
    case 'next': return clamp(index + 1);
    case 'previous': return clamp(index - 1);
    case 'first': return 0;
    case 'last': return last;
    case 'nextSwitch': return walked.switches[lastAtMost(walked.switches, index) + 1] ?? last;
    case 'previousSwitch': return walked.switches[lastAtMost(walked.switches, index - 1)] ?? 0;
    default: return index;
  }
}

/** Position of the last element whose key is at most `value`, by halving; -1 when there is none. */
export function lastAtMost(sorted, value, key = each => each) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(sorted[middle]) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The event that made this one possible, when it was another task's; else -1. */
export function causeOf(events, index) {
  const cause = events[index]?.[CAUSE] ?? -1;
  return cause >= 0 && events[cause] && events[cause][TASK] !== events[index][TASK] ? cause : -1;
}

/** The next event after `index` that happened on a line, from the start again after the end; -1 when there is none. */
export function nextOn(events, index, at) {
  const later = events.findIndex((event, each) => each > index && event[AT] === at);
  return later >= 0 ? later : events.findIndex(event => event[AT] === at);
}

/** Where two runs part: `{ event, choice }`, the first event that differs and the first choice that does; null when they are equal. */
export function parting(events, others, choices, otherChoices) {
  const told = event => event && [event[TIME], event[TASK], event[KIND], event[OBJECT], event[DETAIL], event[AT]].join('\n');
  const most = Math.max(events.length, others.length);
  for (let event = 0; event < most; event++) {
    if (told(events[event]) === told(others[event])) continue;
    const size = Math.max(choices.length, otherChoices.length);
    let choice = 0;
    while (choice < size && (choices[choice] ?? 0) === (otherChoices[choice] ?? 0)) choice++;
    return { event, choice: choice < size ? choice : -1 };
  }
  return null;
}

/** The number, from 1, of the first choice that was asked for and not made; 0 when all of them were. */
export function misfit(asked, made) {
  return asked.findIndex((choice, index) => choice !== made[index]) + 1;
}

/**
 * Who could go on before the choice that led to event `seq`, in the order of the choice's index: the task that went last first, then by
 * number; empty when the trace does not tell. A task whose next event is the end of a join was waiting already.
 */
export function candidates(before, events, seq, count) {
  const last = events[seq - 1]?.[TASK] ?? 0;
  const able = before.tasks.filter(task => task.state === 'ready' || task.state === 'running').map(task => task.task).sort((one, other) => one - other);
  const next = task => {
    for (let index = seq; index < events.length; index++) if (events[index][TASK] === task) return events[index][KIND];
    return '';
  };
  const free = able.length > count ? able.filter(task => next(task) !== 'JOINED') : able;
  const order = free.includes(last) ? [last, ...free.filter(task => task !== last)] : free;
  return order.length === count ? order : [];
}

/** `cell:line` as a value; the line is 0 when there is none. */
export function place(at) {
  const colon = at.lastIndexOf(':');
  return colon < 0 ? { cell: at, line: 0 } : { cell: at.slice(0, colon), line: Number(at.slice(colon + 1)) || 0 };
}
