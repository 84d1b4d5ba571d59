// Which command a key press means, depending on where the focus is.

const EVERYWHERE = [
  { keys: 'Mod+Enter', command: 'run' },
  { keys: 'Shift+Enter', command: 'runAndAdvance' },
  { keys: 'Mod+Shift+Enter', command: 'runAll' },
  { keys: 'Alt+Enter', command: 'addBelow' },
  { keys: 'Alt+Shift+Enter', command: 'addAbove' },
  { keys: 'Mod+Shift+-', command: 'split' },
  { keys: 'Mod+.', command: 'stop' },
  { keys: 'Escape', command: 'leave' },
  { keys: 'F6', command: 'nextPart' },
  { keys: 'F7', command: 'onThisLine' },
];
const OUTSIDE_TEXT = [
  { keys: 'ArrowUp', command: 'previousCell' },
  { keys: 'ArrowDown', command: 'nextCell' },
  { keys: 'Enter', command: 'editCell' },
  { keys: 'Tab', command: 'pastCode' },
  { keys: 'Alt+ArrowUp', command: 'moveUp' },
  { keys: 'Alt+ArrowDown', command: 'moveDown' },
  { keys: 'x', command: 'deleteCell' },
  { keys: 'z', command: 'undeleteCell' },
  { keys: 'ArrowRight', command: 'nextEvent' },
  { keys: 'ArrowLeft', command: 'previousEvent' },
  { keys: 'Shift+ArrowRight', command: 'nextSwitch' },
  { keys: 'Shift+ArrowLeft', command: 'previousSwitch' },
  { keys: 'Home', command: 'firstEvent' },
  { keys: 'End', command: 'lastEvent' },
  { keys: 'p', command: 'play' },
  { keys: 'c', command: 'cause' },
  { keys: 'w', command: 'whoWoke' },
  { keys: 'o', command: 'unfold' },
  { keys: 'n', command: 'nextFinding' },
  { keys: 'f', command: 'failing' },
  { keys: '1–9', command: 'tab' },
  { keys: '/', command: 'search' },
  { keys: 'e', command: 'exports' },
  { keys: 'b', command: 'breakIt' },
  { keys: 't', command: 'toggleTheme' },
  { keys: 'l', command: 'nextLanguage' },
  { keys: 'm', command: 'toggleMode' },
  { keys: '?', command: 'shortcuts' },
];

/** The keys to show, in the order of the help page. */
export const SHORTCUTS = [...EVERYWHERE, ...OUTSIDE_TEXT];

/** The command of a key event, or empty. `inText` says that the focus is where people type. */
export function command(event, inText) {
  const pressed = describe(event);
  const known = inText ? EVERYWHERE : SHORTCUTS;
  if (!inText && /^[1-9]$/.test(pressed)) return 'tab';
  return known.find(each => each.keys === pressed)?.command ?? '';
}

function describe(event) {
  const mod = event.ctrlKey || event.metaKey;
  const letter = event.key.length === 1;
  if (event.altKey && letter) return '';
  const shift = event.shiftKey && (!letter || mod);
  const key = mod && event.key === '_' ? '-' : event.key;
  return `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

/** How a key is written for people on this platform: `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function written(keys, mac) {
  const names = { Mod: mac ? '⌘' : 'Ctrl', Shift: mac ? '⇧' : 'Shift', Alt: mac ? '⌥' : 'Alt', ArrowUp: '↑', ArrowDown: '↓', ArrowRight: '→', ArrowLeft: '←', Escape: 'Esc', Enter: '↵' };
  return keys.split(/\+(?=.)/).map(key => names[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}
