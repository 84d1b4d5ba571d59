// A grading as the page shows it: a state for every check, marks for the editor.

import { place } from './steps.js';

/** Whether nothing more will come. */
export function over(grading) {
  return ['ended', 'stopped', 'broken'].includes(grading.state);
}

/** Each check of an exercise with what is known of it: `{ ...check, state, result }`; `state` is `open`, `checking` or a standing. */
export function rows(checks, grading) {
  return checks.map(check => {
    const result = grading?.checks?.find(each => each.id === check.id) ?? null;
    const checking = grading && !over(grading) && grading.checking === check.id;
    return { ...check, result, state: result ? result.standing : checking ? 'checking' : 'open' };
  });
}

/** What is wrong where in a file, once for each place and sentence, as the editor marks it. */
export function faults(grading, file) {
  const remarks = (grading?.remarks ?? []).filter(each => each.file === file && each.line > 0)
    .map(({ line, column, message, hint }) => ({ line, column, endLine: line, endColumn: 0, error: true, message, hint }));
  const lost = (grading?.checks ?? []).filter(each => each.standing === 'failed' && place(each.place).cell === file)
    .map(each => ({ line: place(each.place).line, column: 1, endLine: 0, endColumn: 0, error: true, message: reason(each), hint: '' }));
  return [...remarks, ...lost];
}

/** Why a check was lost, in one sentence. */
export function reason({ message, verdict, title }) {
  return message || verdict || title;
}
