// Runs before the page is painted, so that a theme that somebody chose does not come after a flash of the other one.
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {}
