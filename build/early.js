// Runs before the first paint, inlined into the page: the reader's theme; whether the page as built is
// the one asked for; and what was clicked before the application was there. The application's scripts
// and data come behind the page; the scripts run once it stands.
;(({ entry, scripts, reading }) => {
  const page = document.documentElement
  try {
    const theme = localStorage.getItem('budget-lens:theme')
    if (theme === 'dark' || theme === 'light') page.dataset.theme = theme
  } catch {}
  if (location.search.length > 1) page.dataset.pending = ''

  const early = (window.earlyClicks = [])
  const keep = event => {
    if (page.dataset.live === '') return removeEventListener('click', keep, true)
    const control = event.target.closest('button, .still')
    // The second click of a double click would take back what the first one asks for.
    if (control === null || (event.detail > 1 && early.includes(control))) return
    early.push(control)
    const { left, top } = control.getBoundingClientRect()
    control.earlyAt = [event.clientX - left, event.clientY - top]
    // It was heard; the application takes it off when it answers.
    control.dataset.early = ''
  }
  /** The application cannot come: nothing waits for it any more. */
  const giveUp = () => {
    removeEventListener('click', keep, true)
    early.forEach(control => delete control.dataset.early)
    if (page.dataset.pending === '') page.dataset.pending = 'lost'
  }
  let isStarted = entry === ''
  /** The page reads whole without scripts: a reader who saves data is sent them at the first gesture. */
  const isSparing = navigator.connection?.saveData === true
  const wanted = ['pointerdown', 'keydown', 'touchstart']
  const askForReading = () => {
    if (reading === '' || window.earlyReading !== undefined) return
    window.earlyReading = fetch(reading, { priority: 'low' })
    // Who takes the answer hears of a failure; until then nobody does.
    window.earlyReading.catch(() => {})
  }
  const start = () => {
    for (const type of wanted) removeEventListener(type, start, true)
    if (isStarted) return
    isStarted = true
    askForReading()
    // Each by itself, so that none waits for another and they are evaluated one a task.
    for (const script of [...scripts, entry]) import(script).catch(giveUp)
  }
  /** Sent for behind the page, which has the higher rank; a browser that knows no ranks waits until the page stands. */
  const sendFor = href => {
    const link = document.createElement('link')
    if (!('fetchPriority' in link)) return
    document.head.append(
      Object.assign(link, {
        // Not 'preload': what is sent for as another kind of script is compiled a second time.
        rel: 'modulepreload',
        crossOrigin: '',
        fetchPriority: 'low',
        href,
      }),
    )
  }
  addEventListener('click', keep, true)
  for (const type of wanted) addEventListener(type, start, true)
  const idle = window.requestIdleCallback ?? (run => setTimeout(run, 200))
  if (page.dataset.pending === '') return start()
  if (isSparing) return
  // In the first frame, as sending takes a while on a slow machine, in which the page is not read on.
  requestAnimationFrame(() => {
    if (!isStarted) [...scripts, entry].forEach(sendFor)
  })
  // Behind the page and before the scripts ask for it, which wait for the page too.
  addEventListener('DOMContentLoaded', askForReading)
  addEventListener('load', () => idle(start, { timeout: 2000 }))
})('START')
