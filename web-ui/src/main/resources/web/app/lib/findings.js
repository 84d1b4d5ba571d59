// What a run is to be blamed for: the findings among its events and the way it ended.

import { AT, DETAIL, KIND, OBJECT, SEQ, TASK } from './steps.js';

const FINDINGS = ['STUCK', 'LIVELOCK', 'LEAK', 'DATA_RACE', 'LOCK_ORDER', 'BUSY_POLL', 'BLOCKED_EXECUTOR', 'UNCONTROLLED'];

/** Findings in the order of the run; equal ones once, with how often. */
export function findings(events) {
  const found = new Map();
  for (const event of events) {
    if (!FINDINGS.includes(event[KIND])) continue;
    const key = [event[KIND], event[OBJECT], event[DETAIL], event[AT]].join('\n');
    const known = found.get(key);
    if (known) known.times++;
    else found.set(key, { kind: event[KIND], object: event[OBJECT], detail: event[DETAIL], at: event[AT], task: event[TASK], seq: event[SEQ], times: 1 });
  }
  return [...found.values()];
}
