import * as v from 'valibot'
import type { Issue } from '../domain/issue'
import { toIssue } from './issue'

export const DESCRIPTOR_FILE = 'datapackage.json'

/** The value when it has the shape; null and an issue otherwise. */
export function readField<T>(
  value: unknown,
  path: string,
  schema: v.GenericSchema<unknown, T>,
  issues: Issue[],
): T | null {
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  const [problem] = parsed.issues
  const inner = v.getDotPath(problem)
  const place = inner === null ? path : `${path}.${inner}`
  issues.push(invalidField(place, problem.input, problem.expected ?? problem.message))
  return null
}

/** As readField, where a missing value is no issue. */
export function readOptional<T>(
  value: unknown,
  path: string,
  schema: v.GenericSchema<unknown, T>,
  issues: Issue[],
): T | null {
  return value === undefined || value === null ? null : readField(value, path, schema, issues)
}

/** The entries that have the shape; each other one is an issue, a missing list is none. */
export function readList<T>(
  value: unknown,
  path: string,
  schema: v.GenericSchema<unknown, T>,
  issues: Issue[],
): readonly T[] {
  const entries = readOptional(value, path, v.array(v.unknown()), issues) ?? []
  return entries.flatMap((entry, at) => readField(entry, `${path}.${at}`, schema, issues) ?? [])
}

export function invalidField(path: string, read: unknown, expected: string): Issue {
  const place = { table: null, file: DESCRIPTOR_FILE, column: path || undefined }
  const text = typeof read === 'string' ? read : (JSON.stringify(read) ?? '')
  return toIssue('descriptor-invalid', place, text, expected.replace(/^"(.*)"$/, '$1'))
}
