/** One of the things that are compared: the same change goes to all of them. */
export interface Variant<Change, Answer> {
  readonly name: string
  readonly run: (change: Change) => Answer
}

/** Times in ms by the name of the variant, one for each round. */
export type Samples = Record<string, number[]>

const WARM_UP = 3

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
  for (let round = -WARM_UP; round < rounds; round++) {
    const changes = Array.from({ length: repeats }, nextChange)
    for (let at = 0; at < variants.length; at++) {
      const variant = variants[(at + round + WARM_UP) % variants.length]!
      const start = performance.now()
      for (const change of changes) variant.run(change)
      const time = (performance.now() - start) / repeats
      if (round >= 0) samples[variant.name]!.push(time)
    }
  }
  return samples
}
