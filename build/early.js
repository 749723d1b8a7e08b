// Runs before the first paint, inlined into the page: the reader's theme; whether the page as built is
// the one asked for; and what was clicked before the application was there.
;(entry => {
  const page = document.documentElement
  try {
    const theme = localStorage.getItem('budget-lens:theme')
    if (theme === 'dark' || theme === 'light') page.dataset.theme = theme
  } catch {}
  if (location.search.length > 1) page.dataset.pending = ''

  const early = (window.earlyClicks = [])
  const keep = event => {
    if (page.dataset.live === '') return removeEventListener('click', keep, true)
    const control = event.target.closest('button')
    if (control !== null) early.push(control)
  }
  const wanted = ['pointerdown', 'keydown', 'touchstart']
  const start = () => {
    for (const type of wanted) removeEventListener(type, start, true)
    if (entry !== '') import(entry)
    entry = ''
  }
  addEventListener('click', keep, true)
  for (const type of wanted) addEventListener(type, start, true)
  const idle = window.requestIdleCallback ?? (run => setTimeout(run, 200))
  if (page.dataset.pending === '') start()
  else addEventListener('load', () => idle(start, { timeout: 2000 }))
})('ENTRY')
