/** One of the things that are compared: the same change goes to all of them. */
export interface Variant<Change, Answer> {
  readonly name: string
  readonly run: (change: Change) => Answer
}

/** Times in ms by the name of the variant, one for each round. */
export type Samples = Record<string, number[]>

/** How long a measurement takes its time. */
export interface Pace {
  readonly rounds: number
  /** A time is the mean of so many changes. */
  readonly repeats: number
  /** Each variant runs for so many ms before it counts: small functions are compiled late. */
  readonly warmUp: number
}

/** And at least so often. */
const WARM_UP_CHANGES = 3

/** Runs the variants in turn, round after round, each round with changes of its own that none has seen, in another order. */
export function interleave<Change, Answer>(
  variants: readonly Variant<Change, Answer>[],
  nextChange: () => Change,
  { rounds, repeats, warmUp }: Pace,
): Samples {
  const samples: Samples = Object.fromEntries(variants.map(({ name }) => [name, []]))
  for (const { run } of variants) runFor(warmUp, run, nextChange)
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

function runFor<Change>(
  ms: number,
  run: (change: Change) => unknown,
  nextChange: () => Change,
): void {
  const start = performance.now()
  for (let at = 0; at < WARM_UP_CHANGES || performance.now() - start < ms; at++) {
    run(nextChange())
  }
}
