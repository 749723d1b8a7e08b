import { hierarchy, treemap, type HierarchyRectangularNode } from 'd3-hierarchy'
import Papa from 'papaparse'

// The least that shows the three views and answers a click: arrays of objects, filters, SVG as text.

interface Subject {
  readonly code: string
  readonly name: string
  readonly before: number
  readonly basic: number
  readonly project: number
}

interface Named {
  readonly code: string
  readonly name: string
  readonly amount: number
}

interface Target {
  readonly project: string
  readonly name: string
  readonly sign: string
  readonly value: string
  readonly unit: string
}

interface Branch extends Named {
  readonly children: readonly Branch[]
}

const rows = async (file: string): Promise<string[][]> => {
  const text = await (await fetch(`./data/363-2024/${file}`)).text()
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data.slice(1)
}
const toNumber = (text = '') => Number(text.replaceAll(',', ''))
const element = (id: string) => document.getElementById(id)!
const colours = ['#33658f', '#b8742a', '#2f8373', '#80568f']

const [functional, projectRows, overallRows, targetRows] = await Promise.all(
  ['02-functional.csv', '10-projects.csv', '11-overall-targets.csv', '12-project-targets.csv'].map(
    rows,
  ),
)
const subjects: Subject[] = functional!
  .filter(([code]) => code !== '')
  .map(([code = '', name = '', before, , basic, project]) => ({
    ...{ code, name, before: toNumber(before) },
    ...{ basic: toNumber(basic), project: toNumber(project) },
  }))
const projects: Named[] = projectRows!
  .filter(row => (row[4] ?? '') !== '')
  .map(row => ({ code: row[4]!, name: row[5]!, amount: toNumber(row[6]) }))
const overall: Target[] = overallRows!.map(([name = '', , unit = '', sign = '', value = '']) => ({
  ...{ project: '', name, unit, sign, value },
}))
const ofProjects: Target[] = targetRows!.map(row => ({
  ...{ project: row[0]!, name: row[3]!, unit: row[5]!, sign: row[6]!, value: row[7]! },
}))

let kind: 'project' | null = null
let picked: string | null = null
const classes = subjects.filter(({ code }) => code.length === 3)

function amountOf({ basic, project }: Subject): number {
  return kind === 'project' ? project : basic + project
}

function branchesOf({ code }: Subject): Branch[] {
  const items = subjects
    .filter(subject => subject.code.length === 7 && subject.code.startsWith(code))
    .flatMap(subject => {
      const basic = { ...subject, amount: kind === null ? subject.basic : 0, children: [] }
      const own = subject.project > 0 ? projects.map(project => ({ ...project, children: [] })) : []
      return [basic, ...own]
    })
  return items.filter(({ amount }) => amount > 0)
}

function drawTreemap(): void {
  const shown = classes.filter(({ code }) => picked === null || code === picked)
  const branches = shown.map(subject => ({
    ...{ code: subject.code, name: subject.name, amount: amountOf(subject) },
    children: branchesOf(subject),
  }))
  const whole: Branch = { code: '', name: '', amount: 0, children: branches }
  const root = hierarchy(whole).sum(({ children, amount }) => (children.length > 0 ? 0 : amount))
  const laid = treemap<Branch>().size([480, 340]).paddingTop(22).paddingInner(2)(root)
  element('treemap').innerHTML = (laid.children ?? []).map(group => groupText(group)).join('')
  element('list').innerHTML = laid
    .descendants()
    .slice(1)
    .map(({ data, value = 0 }) => `<li>${data.code} ${data.name}<b>${value.toFixed(2)}</b></li>`)
    .join('')
}

function groupText(group: HierarchyRectangularNode<Branch>): string {
  const { data } = group
  const fill = colours[classes.findIndex(({ code }) => code === data.code)]!
  const tiles = group.leaves().map(leaf => {
    const [width, height] = [leaf.x1 - leaf.x0, leaf.y1 - leaf.y0]
    const label = `${leaf.data.name}</tspan><tspan x="${leaf.x0 + 4}" dy="18">${(leaf.value ?? 0).toFixed(2)}`
    const text = `<text x="${leaf.x0 + 4}" y="${leaf.y0 + 18}" fill="#fff"><tspan>${label}</tspan></text>`
    const room = width > 60 && height > 40 ? text : ''
    return `<rect x="${leaf.x0}" y="${leaf.y0}" width="${width}" height="${height}" fill="${fill}"/>${room}`
  })
  const head = `<text x="${group.x0}" y="${group.y0 + 16}">${data.code} ${data.name}</text>`
  return `<g data-pick="${data.code}">${head}${tiles.join('')}</g>`
}

function drawComparison(): void {
  const shown = subjects.filter(({ code }) =>
    picked === null ? code.length === 3 : code.length === 7 && code.startsWith(picked),
  )
  const scale = 300 / Math.max(...shown.map(row => Math.max(amountOf(row), row.before)), 1)
  element('comparison').innerHTML = shown
    .map((row, at) => {
      const y = 20 + at * 60
      const amount = amountOf(row)
      return (
        `<text x="0" y="${y + 18}">${row.code} ${row.name}</text>` +
        `<rect x="160" y="${y}" width="${row.before * scale}" height="14" fill="#dde3eb"/>` +
        `<text x="${165 + row.before * scale}" y="${y + 12}">${row.before.toFixed(2)}</text>` +
        `<rect x="160" y="${y + 16}" width="${amount * scale}" height="14" fill="#33658f"/>` +
        `<text x="${165 + amount * scale}" y="${y + 28}">${amount.toFixed(2)}</text>`
      )
    })
    .join('')
}

function drawTargets(): void {
  const shown = kind === 'project' || picked === '201' ? ofProjects : overall
  element('targets').innerHTML = shown
    .map((target, at) => {
      const [x, y] = [80 + (at % 9) * 150, 70 + Math.floor(at / 9) * 150]
      return (
        `<path d="M${x - 50} ${y}A50 50 0 0 1 ${x + 50} ${y}" fill="none" stroke="#e2e6ec" stroke-width="10"/>` +
        `<path d="M${x - 50} ${y}A50 50 0 0 1 ${x} ${y - 50}" fill="none" stroke="#33658f" stroke-width="10"/>` +
        `<text x="${x}" y="${y}" text-anchor="middle">${target.sign}${target.value}${target.unit}</text>` +
        `<text x="${x}" y="${y + 20}" text-anchor="middle">${target.name}</text>`
      )
    })
    .join('')
}

function draw(): void {
  element('chips').textContent = [kind, picked].filter(Boolean).join(' · ')
  drawTreemap()
  drawComparison()
  drawTargets()
}

element('treemap').addEventListener('click', event => {
  const group = (event.target as Element).closest<SVGGElement>('[data-pick]')
  if (group === null) return
  picked = group.dataset.pick ?? null
  draw()
})
element('project').addEventListener('click', () => {
  kind = 'project'
  draw()
})
element('clear').addEventListener('click', () => {
  kind = picked = null
  draw()
})
draw()
document.documentElement.dataset.live = ''
