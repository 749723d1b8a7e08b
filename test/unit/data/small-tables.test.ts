import { expect, it } from 'vitest'
import { readGrid, readRecords, typedGrid } from './published-files'

it('table 4 gives the "三公" expenses of both years, with abroad and purchase left blank', () => {
  const amounts = {
    '2023年总计': '5.50',
    '2023年因公出国(境)费用': '',
    '2023年公务用车小计': '4.00',
    '2023年公务用车购置': '',
    '2023年公务用车运行维护费': '4.00',
    '2023年公务接待费': '1.50',
    '2024年总计': '4.30',
    '2024年因公出国(境)费用': '',
    '2024年公务用车小计': '3.50',
    '2024年公务用车购置': '',
    '2024年公务用车运行维护费': '3.50',
    '2024年公务接待费': '0.80',
  }
  expect(readRecords('04-three-public.csv')).toEqual([
    { 部门编码: '', 部门名称: '合计', ...amounts },
    { 部门编码: '363', 部门名称: '政务服务管理办', ...amounts },
  ])
  expect(readGrid('04-three-public.csv')[0]).toEqual(['部门编码', '部门名称', ...Object.keys(amounts)])
})

it('table 5 is published empty', () => {
  expect(readGrid('05-government-fund.csv')).toEqual(
    typedGrid(`
科目编码|科目名称|总计|基本支出|项目支出
|合计|||
`),
  )
})

it('table 9 is published empty', () => {
  expect(readGrid('09-procurement.csv')).toEqual(
    typedGrid(`
项目|总计|上年结转结余资金|一般公共预算拨款收入|政府性基金预算拨款收入|国有资本经营预算拨款收入|财政专户管理收入|事业收入|上级补助收入|附属单位上缴收入|事业单位经营收入|其他收入
合计|||||||||||
货物类|||||||||||
工程类|||||||||||
服务类|||||||||||
`),
  )
})
