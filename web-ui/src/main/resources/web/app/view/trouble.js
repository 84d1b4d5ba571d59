// Something that is wrong with the text of a pack, where it stands; its author sees it while writing.

import { h } from './h.js';

export function trouble({ words }, part) {
  const kind = words.t(part.error ? 'trouble.error' : 'trouble.warning');
  return { node: h(`aside.trouble${part.error ? '.error' : ''}`, { role: 'note' }, h('strong', kind), ' ', h('code', part.place), h('p', part.text)), update() {} };
}
