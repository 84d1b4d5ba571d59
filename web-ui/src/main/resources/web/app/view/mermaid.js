// Mermaid behind a queue: its renders share global state, so they are done one after the other.

import mermaid from 'mermaid';

const FONT = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const SEQUENCE = {
  mirrorActors: false, useMaxWidth: false, actorMargin: 26, width: 112, height: 34, boxMargin: 8, boxTextMargin: 4, noteMargin: 8, messageMargin: 30, diagramMarginX: 24,
  diagramMarginY: 4, actorFontSize: 13, messageFontSize: 13, noteFontSize: 12, wrap: false, rightAngles: false, showSequenceNumbers: false,
  actorFontFamily: FONT, messageFontFamily: FONT, noteFontFamily: FONT,
};

mermaid.initialize({
  startOnLoad: false, securityLevel: 'strict', htmlLabels: false, flowchart: { htmlLabels: false }, theme: 'neutral', look: 'classic', fontFamily: FONT, fontSize: 13,
  maxTextSize: 200_000, sequence: SEQUENCE, secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'htmlLabels', 'theme', 'themeCSS', 'themeVariables', 'fontFamily'],
});

let queue = Promise.resolve();
let count = 0;

/** The SVG of a Mermaid text, empty when nobody needs it any more by then. It rejects when the text cannot be drawn. Between two drawings the page breathes. */
export function drawn(text, needed = () => true) {
  const job = queue.then(() => new Promise(done => setTimeout(done))).then(() => needed() ? render(text) : '');
  queue = job.catch(() => {});
  return job;
}

/** Settles when everything that was asked for so far has been drawn. */
export function rendered() {
  return queue;
}

async function render(text) {
  const id = `drawing-${++count}`;
  try {
    return (await mermaid.render(id, text)).svg;
  } finally {
    document.getElementById(`d${id}`)?.remove();
  }
}
