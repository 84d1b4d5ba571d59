// Keys that lead somewhere: to a tab of the player, its search, its exports, the next part of the page.

const PARTS = ['.side a, .side button', '.main .cm-content, .main button', '.trace-body > [role="tabpanel"]:not([hidden]), .trace button'];

/** Goes there; the answer says whether there was such a place. */
export function reach(command, key) {
  switch (command) {
    case 'tab': return opened(shown('.tabs [role="tab"]')[Number(key) - 1]);
    case 'search': return opened(document.getElementById('tab-list')) && later('.search');
    case 'exports': return pressed(shown('.run-actions [popovertarget]')[0]) && later('.menu .button');
    case 'nextPart': return nextPart();
    default: return false;
  }
}

function opened(tab) {
  if (!tab || tab.hidden) return false;
  tab.click();
  later(`#${tab.getAttribute('aria-controls')}`);
  return true;
}

function pressed(button) {
  button?.click();
  return Boolean(button);
}

/** What a key has opened is drawn before the next frame but one. */
function later(css) {
  requestAnimationFrame(() => requestAnimationFrame(() => shown(css)[0]?.focus({ preventScroll: true })));
  return true;
}

function nextPart() {
  const places = PARTS.map(css => shown(css)[0]);
  const here = ['.side', '.main', '.trace'].findIndex(css => document.activeElement.closest(css));
  for (let by = 1; by <= places.length; by++) {
    const place = places[(here + by) % places.length];
    if (place) return place.focus(), true;
  }
  return false;
}

function shown(css) {
  return [...document.querySelectorAll(css)].filter(node => node.offsetParent !== null);
}
