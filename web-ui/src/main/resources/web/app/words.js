// The page's words in the language of the moment.

import { firstLanguage, translator } from './lib/strings.js';
import { ENGLISH as en, TABLES } from './strings/all.js';

export const LANGUAGES = [{ id: 'en', name: 'English' }, { id: 'zh-CN', name: '简体中文' }];

/** `t` translates; `update()` must run before views draw, `language()` is what the server is asked for. */
export function createWords(chosen) {
  const wanted = navigator.languages ?? [navigator.language];
  const language = () => firstLanguage(chosen(), wanted, Object.keys(TABLES));
  const words = {
    t: translator(TABLES[language()], language(), en),
    shown: '',
    language,
    update() {
      if (words.shown === language()) return;
      words.shown = language();
      words.t = translator(TABLES[words.shown], words.shown, en);
      document.documentElement.lang = words.shown;
    },
    next() {
      const ids = Object.keys(TABLES);
      return ids[(ids.indexOf(language()) + 1) % ids.length];
    },
  };
  return words;
}
