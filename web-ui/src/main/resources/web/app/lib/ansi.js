// Terminal text as styled runs: ANSI colours become styles, every other control or direction character becomes a visible mark.

const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
const SEQUENCE = /\u001b\[([0-9;]*)([A-Za-z])/y;
const PLAIN = { fg: '', bold: false, dim: false, italic: false, underline: false };

/** The runs of a text: `{ text, style, mark }`, where `mark` says that the text stands for a character that cannot be seen. */
export function runs(text, start = PLAIN) {
  const found = [];
  let style = start;
  let at = 0;
  let plain = '';
  const flush = () => {
    if (plain) found.push({ text: plain, style, mark: false });
    plain = '';
  };
  while (at < text.length) {
    SEQUENCE.lastIndex = at;
    const sequence = text[at] === '\u001b' ? SEQUENCE.exec(text) : null;
    if (sequence) {
      flush();
      if (sequence[2] === 'm') style = styled(style, sequence[1]);
      at += sequence[0].length;
      continue;
    }
    const character = text[at];
    if (isHidden(character, text[at + 1])) {
      flush();
      found.push({ text: picture(character), style, mark: true });
    } else if (character !== '\r') {
      plain += character;
    }
    at++;
  }
  flush();
  return found;
}

/** The style that holds after the text: the next piece of the same stream begins with it. */
export function styleAfter(text, start = PLAIN) {
  let style = start;
  for (const sequence of text.matchAll(/\u001b\[([0-9;]*)m/g)) style = styled(style, sequence[1]);
  return style;
}

function styled(style, codes) {
  let next = style;
  for (const code of (codes || '0').split(';').map(Number)) {
    if (code === 0) next = PLAIN;
    else if (code === 1) next = { ...next, bold: true };
    else if (code === 2) next = { ...next, dim: true };
    else if (code === 3) next = { ...next, italic: true };
    else if (code === 4) next = { ...next, underline: true };
    else if (code === 22) next = { ...next, bold: false, dim: false };
    else if (code === 39) next = { ...next, fg: '' };
    else if (code >= 30 && code <= 37) next = { ...next, fg: COLOURS[code - 30] };
    else if (code >= 90 && code <= 97) next = { ...next, fg: COLOURS[code - 90] };
  }
  return next;
}

function isHidden(character, following) {
  const code = character.charCodeAt(0);
  if (character === '\n' || character === '\t') return false;
  if (character === '\r') return following !== '\n' && following !== undefined;
  return code < 32 || (code >= 127 && code < 160) || code === 0xad || code === 0xfeff
    || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f);
}

function picture(character) {
  return 'U+' + character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
