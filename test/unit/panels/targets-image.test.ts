import { expect, it } from 'vitest'
import { CHART_THEMES } from '../../../src/charts/colours/theme'
import { toTargets } from '../../../src/derive/targets/targets'
import { en } from '../../../src/locales/en'
import { zhCN } from '../../../src/locales/zh-CN'
import { drawTargets } from '../../../src/panels/targets/targets-image'
import { builtIn } from '../../support/built-in'
import { REFORM, RENT, select } from '../../support/selection'
import { textsOf, xmlFault } from '../charts/xml'

const theme = CHART_THEMES.print
const listOf = (codes: string[]) =>
  drawTargets(toTargets(builtIn, 'list', select('project', codes, 'targets')), theme, zhCN)

it('the image of the list is the list: whole names, weight, core and reading', () => {
  const { svg, width } = listOf([REFORM])
  expect([xmlFault(svg), width]).toEqual([null, 960])
  const texts = textsOf(svg)
  expect(texts.slice(0, 6)).toEqual(['指标', '层级', '目标', '权重', '核心', '印刷与判读'])
  expect(texts).toContain('≥120 个')
  expect(texts.join('')).toContain(
    '显示器(休息区集中显示屏、服务窗口显示屏、信息发布显示屏、LED 显示屏)',
  )
  expect(texts.filter(text => text === '是')).toHaveLength(13)
  expect(texts.join('')).toContain('判读：')
})

it('names each scope of the list where there are several', () => {
  const texts = textsOf(listOf([REFORM, RENT]).svg)
  expect(texts.filter(text => text === '指标')).toHaveLength(2)
  expect(texts.join('')).toContain('2024年潼南区政务中心租赁费用 · 1,058.00 万元')
})

it('is of dials where those are shown, and of the reader’s language', () => {
  const view = toTargets(builtIn, 'gauges', select('project', RENT, 'targets'))
  expect(textsOf(drawTargets(view, theme, zhCN).svg)).not.toContain('指标')
  expect(textsOf(drawTargets({ ...view, mode: 'list' }, theme, en).svg)[0]).toBe('Indicator')
})

it('stands in as many columns as give the dials the shape of their room', () => {
  const view = toTargets(builtIn, 'gauges', select('project', [], 'targets'))
  const own = drawTargets(view, theme, zhCN)
  const slim = drawTargets(view, theme, zhCN, { width: 600, height: 900 })
  const wide = drawTargets(view, theme, zhCN, { width: 1600, height: 300 })
  expect(slim.width).toBeLessThan(own.width)
  expect(wide.width).toBeGreaterThan(own.width)
  expect(wide.width / wide.height).toBeGreaterThanOrEqual(1600 / 300)
})
