// Which lesson explains what was found; what a program does that Lockstep cannot steer is in none.

const BY_REASON = { DEADLOCK: 'lock-order', LOST_WAKE_UP: 'lost-wake-up', WAITS_FOR_ENDED_TASK: 'lost-wake-up', NOTHING_LEFT_TO_WAKE_IT: 'lost-wake-up' };
const BY_KIND = {
  LOCK_ORDER: 'lock-order', BLOCKED_EXECUTOR: 'starvation', LOST_FAILURE: 'errors', BUSY_POLL: 'my-future', LIVELOCK: 'my-future', LEAK: 'lost-wake-up', DATA_RACE: 'lost-wake-up',
};

/** The lesson about a finding among those that there are, or null. */
export function lessonAbout({ kind, reason }, packs) {
  const id = kind === 'STUCK' ? BY_REASON[reason] : BY_KIND[kind];
  return packs.filter(pack => pack.builtIn).flatMap(pack => pack.lessons).find(lesson => lesson.id === id) ?? null;
}
