// What runs in the page before anything of its own: it notes what the browser says and when something is painted.

/** To be given to `addInitScript`; `views` are selectors by name. */
export function watchPage({ treemap, views }) {
  const seen = { fcp: 0, lcp: 0, cls: 0, tasks: [], interactions: {}, treemap: 0 }
  const watch = (type, note, more = {}) =>
    new PerformanceObserver(list => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...more,
    })
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime
  })
  watch('largest-contentful-paint', entry => {
    seen.lcp = entry.startTime
    seen.lcpElement = entry.element?.className || entry.element?.tagName || ''
  })
  watch('layout-shift', ({ value, hadRecentInput, sources }) => {
    if (hadRecentInput) return
    seen.cls += value
    seen.shifted = sources?.[0]?.node?.className ?? ''
  })
  watch('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]))
  const keepLongest = ({ interactionId, duration, name }) => {
    if (!interactionId) return
    const { duration: longest = 0 } = seen.interactions[interactionId] ?? {}
    if (duration >= longest) seen.interactions[interactionId] = { duration, name }
  }
  watch('event', keepLongest, { durationThreshold: 16 })

  /** After the next frame has been handed over to be shown; `onFrame` is told when that is drawn. */
  const whenPainted = (note, onFrame = () => undefined) =>
    requestAnimationFrame(() => {
      onFrame()
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => note(performance.now())
      port2.postMessage(null)
    })

  const lookForTreemap = () => {
    if (document.querySelector(treemap) === null) requestAnimationFrame(lookForTreemap)
    else whenPainted(time => (seen.treemap = time))
  }
  requestAnimationFrame(lookForTreemap)

  /** From the click on: when each view was last changed and that was painted; when a selector was first there. */
  const arm = wanted => {
    const answer = { clicked: 0, last: {}, first: {}, wanted: 0, changes: 0 }
    seen.answer = answer
    const onClick = ({ timeStamp }) => {
      if (answer.clicked === 0) answer.clicked = timeStamp
    }
    addEventListener('pointerup', onClick, { capture: true, once: true })
    const pending = new Set()
    const note = name => {
      if (pending.has(name)) return
      pending.add(name)
      // What is changed between a frame and the word of it belongs to the next one.
      const onFrame = () => pending.delete(name)
      whenPainted(time => {
        answer.first[name] ??= time - answer.clicked
        answer.last[name] = time - answer.clicked
      }, onFrame)
    }
    let isLooking = wanted !== undefined
    const look = () => {
      if (!isLooking || document.querySelector(wanted) === null) return
      isLooking = false
      whenPainted(time => (answer.wanted = time - answer.clicked))
    }
    const observer = new MutationObserver(records => {
      look()
      if (answer.clicked === 0) return
      answer.changes += records.length
      answer.changed = performance.now()
      for (const name of new Set([...new Set(records.map(({ target }) => target))].map(viewOf))) {
        if (name !== undefined) note(name)
      }
    })
    const what = { subtree: true, childList: true, characterData: true, attributes: true }
    observer.observe(document, what)
    seen.disarm = () => observer.disconnect()
  }
  // Once for each node, in whichever view: looking itself is part of what is measured.
  const all = Object.values(views).join(',') || ':not(*)'
  const viewOf = node => {
    const place = (node instanceof Element ? node : node.parentElement)?.closest(all)
    return place && Object.keys(views).find(name => place.matches(views[name]))
  }

  Object.assign(window, { benchSeen: seen, benchArm: arm })
}
