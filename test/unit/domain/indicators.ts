import type { Indicator } from '../../../src/domain/indicator'

/** The overall target 按时办结率 ≥ 99.6%, with some fields exchanged. */
export function indicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    id: 'overall:4',
    project: null,
    level: null,
    sublevel: null,
    name: '按时办结率',
    weight: 10,
    unit: '%',
    operator: '≥',
    target: 99.6,
    targetText: '99.6',
    core: null,
    actual: null,
    actualText: '',
    printed: '',
    judgement: '',
    source: { table: 'overall-targets', row: 4, column: '指标' },
    ...changes,
  }
}

/** A cost indicator in 万元. */
export function costIndicator(target: number, changes: Partial<Indicator> = {}): Indicator {
  return indicator({
    project: '50015224T000004336688',
    level: '产出指标',
    sublevel: '成本指标',
    unit: '万元',
    target,
    ...changes,
  })
}
