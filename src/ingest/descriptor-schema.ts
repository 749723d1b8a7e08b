import * as v from 'valibot'

const text = v.pipe(v.string(), v.nonEmpty())
const optionalText = v.optional(v.string(), '')

/** A code that was written as a number is that number's digits. */
const code = v.pipe(
  v.unknown(),
  v.transform(value => (typeof value === 'number' ? String(value) : value)),
  text,
)

/** A year that was written as text is its number. */
const year = v.pipe(
  v.unknown(),
  v.transform(value => (/^\d{4}$/.test(String(value)) ? Number(value) : value)),
  v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2999)),
)

/** The fields of `datapackage.json` that the page uses (guide: data.md), each with its shape. */
export const DESCRIPTOR_FIELDS = {
  title: text,
  version: optionalText,
  created: optionalText,
  sources: v.optional(v.array(v.object({ title: optionalText })), []),
  'x-entity': v.record(v.string(), v.unknown()),
  'x-definitions': v.optional(v.unknown()),
  'x-fiscal-year': year,
  'x-unit': text,
  'x-contact': v.optional(
    v.nullable(v.object({ name: text, phone: optionalText, place: optionalText })),
    null,
  ),
  resources: v.pipe(v.array(v.unknown()), v.nonEmpty()),
}

/** The parts of `x-entity` that are one word or a few. */
export const ENTITY = { code, name: text, shortName: optionalText, region: optionalText }

/** Words of the statement with their place: `x-entity.duties`. */
export const PASSAGE = v.object({ text, place: optionalText })

/** One entry of `x-entity.counts`. */
export const COUNT = v.object({
  label: text,
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  unit: optionalText,
  place: optionalText,
  partOf: v.optional(v.nullable(v.string()), null),
})

/** One entry of `x-definitions`. */
export const DEFINITION = v.object({ term: text, text, place: optionalText })

/** One entry of `resources`. */
export const RESOURCE = v.object({
  path: text,
  title: optionalText,
  'x-table': v.optional(
    v.pipe(
      v.unknown(),
      v.transform(value => (typeof value === 'number' ? String(value).padStart(2, '0') : value)),
      v.string(),
    ),
  ),
  'x-unit': v.optional(text),
  'x-notes': v.optional(v.array(v.unknown()), []),
  'x-head': v.optional(v.record(v.string(), v.unknown()), {}),
})

/** One entry of a resource's `x-notes`; row 0 is the header. */
export const NOTE = v.object({
  row: v.pipe(v.number(), v.integer(), v.minValue(0)),
  column: text,
  printed: optionalText,
  read: optionalText,
  reason: optionalText,
})
