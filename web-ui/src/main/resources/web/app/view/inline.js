// Words that hold a little code.

import { h } from './h.js';

/** Words between backticks are code; everything stays text. */
export function withCode(text) {
  const parts = text.split('`');
  return parts.length % 2 ? parts.map((part, index) => index % 2 ? h('code', part) : part) : text;
}
