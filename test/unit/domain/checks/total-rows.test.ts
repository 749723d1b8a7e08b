import { describe, expect, test } from 'vitest'
import {
  isProjectTotal,
  isSubjectTotal,
  isThreePublicTotal,
} from '../../../../src/domain/published/total-rows'

const row = (cells: Readonly<Record<string, string>>) => (column: string) => cells[column] ?? ''

describe('the total row', () => {
  test('of subjects has no code', () => {
    expect(isSubjectTotal(row({ 科目名称: '合计' }))).toBe(true)
    expect(isSubjectTotal(row({ 科目编码: '229', 科目名称: '合计' }))).toBe(false)
    expect(isSubjectTotal(row({ 科目名称: '其他支出' }))).toBe(false)
  })

  test('of 三公 may have the code of the department', () => {
    expect(isThreePublicTotal(row({ 部门名称: '合计' }))).toBe(true)
    expect(isThreePublicTotal(row({ 部门编码: '363', 部门名称: '合计' }))).toBe(true)
    expect(isThreePublicTotal(row({ 部门编码: '363', 部门名称: '政务服务管理办' }))).toBe(false)
  })

  test('of projects is named in any column of names', () => {
    expect(isProjectTotal(row({ 项目名称: '合计' }))).toBe(true)
    expect(isProjectTotal(row({ 预算单位: '合计' }))).toBe(true)
    expect(isProjectTotal(row({ 科目名称: '合 计' }))).toBe(true)
    expect(isProjectTotal(row({ 项目编码: 'A', 项目名称: '合计' }))).toBe(false)
  })
})
