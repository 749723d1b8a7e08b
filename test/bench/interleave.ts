/** One of the things that are compared: the same change goes to all of them. */
export interface Variant<Change, Answer> {
  readonly name: string
  readonly run: (change: Change) => Answer
}

/** Times in ms by the name of the variant, one for each round. */
export type Samples = Record<string, number[]>

/** Each variant runs for this long, or this often, before it counts: small functions are compiled late. */
const WARM_UP = { ms: 100, changes: 3 } as const

/**
 * Runs the variants in turn, round after round, each round with changes of its own that none has seen, and in
 * another order; a time is the mean of `repeats` changes.
 */
export function interleave<Change, Answer>(
  variants: readonly Variant<Change, Answer>[],
  nextChange: () => Change,
  rounds: number,
  repeats: number,
): Samples {
  const samples: Samples = Object.fromEntries(variants.map(({ name }) => [name, []]))
  for (const { run } of variants) warmUp(run, nextChange)
  for (let round = 0; round < rounds; round++) {
    const changes = Array.from({ length: repeats }, nextChange)
    for (let at = 0; at < variants.length; at++) {
      const variant = variants[(at + round) % variants.length]!
      const start = performance.now()
      for (const change of changes) variant.run(change)
      samples[variant.name]!.push((performance.now() - start) / repeats)
    }
  }
  return samples
}

function warmUp<Change>(run: (change: Change) => unknown, nextChange: () => Change): void {
  const start = performance.now()
  for (let at = 0; at < WARM_UP.changes || performance.now() - start < WARM_UP.ms; at++) {
    run(nextChange())
  }
}
