// Runs before the first paint, so that a dark room stays dark. web/theme.ts changes the choice later.
{
  let choice = null
  try {
    choice = localStorage.getItem('hearback.theme')
  } catch {
    // Storage may be forbidden; then the system decides.
  }
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}
