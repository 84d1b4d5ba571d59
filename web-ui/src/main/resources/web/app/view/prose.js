// Prose of a lesson. Its HTML is made and escaped by the server: the one place where text goes in as HTML.

import { h } from './h.js';

export function prose(ctx, part) {
  return { node: html('div.prose', part.html), update() {} };
}

/** An element that holds HTML of the server. */
export function html(name, markup) {
  return h(name, { '.innerHTML': markup ?? '' });
}
