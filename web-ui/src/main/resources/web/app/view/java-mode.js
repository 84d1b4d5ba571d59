// Java as of release 25 for the editor's highlighting.

import { StreamLanguage } from '@codemirror/language';
import { clike, java as base } from '@codemirror/legacy-modes/mode/clike';

const named = text => Object.fromEntries(text.split(' ').map(word => [word, true]));
const KEYWORDS = 'abstract assert break case catch class const continue default do else enum extends final finally for goto if implements import instanceof interface '
  + 'native new package private protected public return static strictfp super switch synchronized this throw throws transient try volatile while '
  + 'record sealed permits yield when exports module opens provides requires transitive uses with _';
const TYPES = 'var byte short int long float double boolean char void Boolean Byte Character Double Float Integer Long Number Object Short String StringBuffer StringBuilder '
  + 'Void Record Thread Runnable Iterable Enum Math System Throwable Exception RuntimeException';
/** Words that are names anywhere but at a declaration: what has to follow for them to be keywords. */
const CONTEXTUAL = {
  record: /^\s+[\p{L}_$]/u, sealed: /^\s+(?:(?:public|private|protected|static|abstract|strictfp)\s+)*(?:interface|class)\b/, permits: /^\s+[\p{L}_$]/u,
  yield: /^\s+[^=\s.]/, when: /^\s+[^=.;]/, with: /^\s+[\p{L}_$]/u, to: /^\s+[\p{L}_$]/u, _: /^(?!\w)/,
  ...Object.fromEntries(['module', 'exports', 'opens', 'provides', 'requires', 'transitive', 'uses'].map(word => [word, /^\s+[\p{L}_$]/u])),
};

const mode = clike({
  name: 'java', keywords: named(KEYWORDS), types: named(TYPES), blockKeywords: named('catch class do else finally for if switch try while record interface'),
  defKeywords: named('class interface enum record'), typeFirstDefinitions: true, atoms: named('true false null'),
  number: /^(?:0x[a-f\d_]+|0b[01_]+|(?:[\d_]+\.?\d*|\.\d+)(?:e[-+]?[\d_]+)?)(u|ll?|l|f|d)?/i,
  hooks: {
    '@': stream => stream.match('interface', false) ? false : (stream.eatWhile(/[\w$]/), 'meta'),
    '"'(stream, state) {
      if (!stream.match(/""\s*$/)) return false;
      state.tokenize = inTextBlock;
      return 'string';
    },
    n: stream => stream.match(/on-sealed\b/) ? 'keyword' : false,
    token: (stream, state, style) => style === 'keyword' && CONTEXTUAL[stream.current()]?.test(stream.string.slice(stream.pos)) === false ? 'variable' : style,
  },
});

function inTextBlock(stream, state) {
  while (!stream.eol()) {
    if (stream.match('"""')) {
      state.tokenize = null;
      break;
    }
    if (stream.next() === '\\') stream.next();
  }
  return 'string';
}

export const java = StreamLanguage.define({ ...base, ...mode });
