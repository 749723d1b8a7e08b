import type { Dimension, Selection, ViewId } from '../../src/domain/selection'

/** One clause, written short. */
export function select(
  dimension: Dimension,
  keys: string | string[],
  source: ViewId = 'filters',
): Selection {
  return [{ source, dimension, keys: typeof keys === 'string' ? [keys] : keys }]
}

export const SERVICES = '50015224T000004336674'
export const RUNNING = '50015224T000004336688'
export const TRAINING = '50015224T000004336693'
export const RENT = '50015224T000004336707'
export const REFORM = '50015224T000004336717'
