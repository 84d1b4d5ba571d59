// What an event of a run says, in the words of the line that draws it.

import { lineOf } from './chunks.js';
import { KIND, SEQ, TASK } from './steps.js';

/** The learner's name for a task of the run. */
export function nameOf(player, task, t) {
  return player.summary.tasks.find(each => each.task === task)?.name ?? t('task.number', { task });
}

/** What happened, without the name of who did it; an event that has no line of its own is told by its kind. */
export function told(player, index, t) {
  const event = player.events[index];
  const spot = lineOf(player.chunks, event[SEQ]);
  const line = spot && player.chunks[spot.chunk].lines[spot.line];
  const words = line && event[SEQ] <= line.last ? line.text : t(`kind.${event[KIND]}`);
  const name = nameOf(player, event[TASK], t);
  return words.startsWith(name) ? words.slice(name.length).replace(/^(?:[:：] ?|, |，)/, '') || words : words;
}
