// What a person chose and expects to find again: kept in the browser.

export const FIRST = { theme: 'system', language: '', mode: 'controlled', side: 'auto', trace: 'auto', traceWidth: '' };
const THEMES = ['system', 'light', 'dark'];

export function prefs(state = FIRST, action) {
  switch (action.type) {
    case 'pref-set': return { ...state, [action.name]: action.value };
    case 'theme-toggled': return { ...state, theme: action.dark ? 'light' : 'dark' };
    case 'mode-toggled': return { ...state, mode: state.mode === 'controlled' ? 'live' : 'controlled' };
    default: return state;
  }
}

/** The kept choices, or the first ones where something else stands there. */
export function restored(kept) {
  const wanted = typeof kept === 'object' && kept !== null ? kept : {};
  return {
    ...FIRST,
    ...Object.fromEntries(Object.keys(FIRST).filter(name => typeof wanted[name] === 'string').map(name => [name, wanted[name]])),
    theme: THEMES.includes(wanted.theme) ? wanted.theme : 'system',
    mode: wanted.mode === 'live' ? 'live' : 'controlled',
  };
}
