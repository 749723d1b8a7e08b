import type { TableId } from '../../domain/source'
import { required } from '../header'
import type { TableDefinition } from './definition'
import { economicTable } from './economic'
import { functionalTable } from './functional'
import { overallTargetsTable } from './overall-targets'
import { projectProfilesTable } from './project-profiles'
import { projectTargetsTable } from './project-targets'
import { projectsTable } from './projects'
import { statementTable } from './statement'
import { CODE_COLUMN, NAME_COLUMN } from './subjects'
import { threePublicTable } from './three-public'

const SUBJECT = [CODE_COLUMN, NAME_COLUMN]

/** Every published table. Tables 1 and 5 to 9 are shown as published and not typed further; their amounts are looked at. */
export const TABLES: Readonly<Record<TableId, TableDefinition>> = {
  statement: statementTable,
  'appropriation-balance': asPublished(
    'appropriation-balance',
    '财政拨款收支总表',
    ['收入项目', '支出科目'],
    ['收入预算数', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
  ),
  functional: functionalTable,
  economic: economicTable,
  'three-public': threePublicTable,
  'government-fund': asPublished('government-fund', '政府性基金预算支出表', SUBJECT, [
    '总计',
    '基本支出',
    '项目支出',
  ]),
  'department-balance': asPublished(
    'department-balance',
    '部门收支总表',
    ['收入项目', '支出科目'],
    ['收入预算数', '支出预算数'],
  ),
  'department-income': asPublished('department-income', '部门收入总表', SUBJECT, [
    ...['总计', '上年结转结余资金', '一般公共预算拨款收入', '政府性基金预算拨款收入'],
    ...['国有资本经营预算拨款收入', '事业收入', '财政专户管理收入', '上级补助收入'],
    ...['附属单位上缴收入', '事业单位经营收入', '其他收入'],
  ]),
  'department-expenditure': asPublished('department-expenditure', '部门支出总表', SUBJECT, [
    '合计',
    '基本支出',
    '项目支出',
  ]),
  procurement: {
    id: 'procurement',
    title: '政府采购预算明细表',
    columns: () => null,
    isAmount: column => /^总计$|收入$|资金$/.test(column),
  },
  projects: projectsTable,
  'overall-targets': overallTargetsTable,
  'project-targets': projectTargetsTable,
  'project-profiles': projectProfilesTable,
}

function asPublished(
  id: TableId,
  title: string,
  texts: readonly string[],
  amounts: readonly string[],
): TableDefinition {
  return {
    id,
    title,
    columns: () => required(...texts, ...amounts),
    isAmount: column => amounts.includes(column),
  }
}
