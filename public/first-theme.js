/* Runs before the first frame of our own pages, which must not flash in another theme than the
   reader's: the settings come too late for that. `src/ui/first-theme.ts` writes what this reads. */
try {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  /* Where the browser keeps nothing for pages, the theme comes with the settings. */
}
