// Files made in the page itself: the whole diagram as a picture.

import { drawn } from './view/mermaid.js';

const MOST_CHARACTERS = 60_000;
const PNG_SCALE = 2;

/** Makes the picture of a Mermaid text and hands it to the browser to save; rejects with `too-long` when it would be too large to be of use. */
export async function savePicture(mermaid, form, name) {
  if (mermaid.length > MOST_CHARACTERS) throw new Error('too-long');
  const { svg, width, height } = await picture(mermaid);
  const blob = form === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await png(svg, width, height);
  save(blob, `${name}.${form}`);
}

/** Hands a text to the browser to save. */
export function saveText(text, name) {
  save(new Blob([text], { type: 'text/plain;charset=utf-8' }), name);
}

/** The drawing on its own: with a size, a ground, and the name space that a file needs. */
async function picture(mermaid) {
  const node = new DOMParser().parseFromString(await drawn(mermaid), 'text/html').querySelector('svg');
  const [x, y, width, height] = node.getAttribute('viewBox').split(' ').map(Number);
  node.setAttribute('width', width);
  node.setAttribute('height', height);
  node.style.removeProperty('max-width');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [key, value] of Object.entries({ x, y, width, height, fill: 'white' })) ground.setAttribute(key, value);
  node.prepend(ground);
  return { svg: new XMLSerializer().serializeToString(node), width, height };
}

async function png(svg, width, height) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.ceil(width * PNG_SCALE), height: Math.ceil(height * PNG_SCALE) });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob(blob => blob ? done(blob) : failed(new Error('too-long')), 'image/png'));
}

function save(blob, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
