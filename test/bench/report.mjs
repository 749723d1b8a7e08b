/** The middle of the numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The middle of what one took in terms of the other, round by round, with the quarters beside it. */
export function ratio(own, other) {
  const ratios = own.map((time, round) => time / other[round])
  return { middle: median(ratios), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) }
}

function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))]
}

/** The middle of values, with the quarters beside it. */
export function spread(values) {
  return { middle: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75) }
}

/** A line of the table: `most` is the goal. */
export function goal(what, most, { middle, low, high }, unit = '×') {
  // One more where two would make what misses the goal look like it.
  const isNear = middle !== most && Number(middle.toFixed(2)) === most
  const digits = middle < 0.1 || isNear ? 3 : 2
  const text = value => value.toFixed(digits)
  return {
    what,
    goal: `≤ ${most}${unit}`,
    measured: `${text(middle)}${unit} (${text(low)}–${text(high)})`,
    met: middle <= most ? 'met' : 'not met',
  }
}

/** A figure without a goal. */
export function told(what, figure) {
  return { ...goal(what, Infinity, figure), goal: '', met: '' }
}

/** Lines as a table in Markdown. */
export function toTable(lines) {
  const rows = lines.map(
    ({ what, goal, measured, met }) => `| ${what} | ${goal} | ${measured} | ${met} |`,
  )
  return ['| what | goal | measured: median (quarters) | |', '|---|---|---|---|', ...rows].join(
    '\n',
  )
}
