// A classic script, so that the chosen theme holds before the first paint.
(() => {
  try {
    const theme = JSON.parse(localStorage.getItem('lockstep.prefs') ?? '{}').theme;
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // A browser that keeps nothing follows the system.
  }
})();
