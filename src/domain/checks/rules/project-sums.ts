import { columnKey } from '../column-key'
import { toSum } from '../comparison'
import { projectKey, projectRows } from '../../published/project-rows'
import { projectOperand, projectPart } from '../project-operand'
import { columnsExcept, type TableRow, amountAt } from '../../published/published-rows'
import type { Rule } from '../rule'

const TEXTS = ['序号', '预算单位', '科目编码', '科目名称', '项目编码', '项目名称']

/** Table 10: 合计 = sum of the projects, in every column. */
const totalRule: Rule = {
  id: 'projects-total',
  tables: ['projects'],
  run: dataset => {
    const { total, projects } = projectRows(dataset)
    if (total === null || projects.length === 0) return []
    return columnsExcept(dataset, 'projects', TEXTS).map(column =>
      toSum(
        columnKey(column, dataset.info.year),
        projectOperand(total, column),
        projects.map(project => projectOperand(project, column)),
      ),
    )
  },
}

/** Table 10: 合计 = 小计 (年初特定目标) + 上级专项小计, in every row. */
const partsRule: Rule = {
  id: 'project-parts',
  tables: ['projects'],
  run: dataset =>
    rowsWithTotal(projectRows(dataset)).map(row =>
      toSum(
        projectKey(row),
        projectPart(row, '合计'),
        ['小计', '上级专项小计', ...besideEarmarked(row)].map(column => projectPart(row, column)),
      ),
    ),
}

const OTHERS = ['结转项目', '市级专项']

/**
 * 结转项目 and 市级专项 stand after 提前下达专项; the printed header does not tell whether
 * 上级专项小计 contains them. They do unless it says otherwise: it is then 提前下达专项 alone.
 */
function besideEarmarked(row: TableRow): readonly string[] {
  const inside = ['提前下达专项', ...OTHERS].reduce(
    (sum, column) => sum + (amountAt(row, column) ?? 0),
    0,
  )
  return (amountAt(row, '上级专项小计') ?? 0) === inside ? [] : OTHERS
}

/** Table 10: 小计 = 人员性 + 一般性 + 民生配套, in every row. */
const kindsRule: Rule = {
  id: 'project-kinds',
  tables: ['projects'],
  run: dataset =>
    rowsWithTotal(projectRows(dataset)).map(row =>
      toSum(
        projectKey(row),
        projectPart(row, '小计'),
        ['人员性项目', '一般性项目', '民生配套项目'].map(column => projectPart(row, column)),
      ),
    ),
}

function rowsWithTotal({ total, projects }: ReturnType<typeof projectRows>): readonly TableRow[] {
  return total === null ? projects : [total, ...projects]
}

export const projectSumRules: readonly Rule[] = [totalRule, partsRule, kindsRule]
