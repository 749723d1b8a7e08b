import { formatWan } from '../../src/domain/money'
import { CLASSES, ITEMS, OFFICES, PLACES, PURPOSES, SECTIONS } from './province-names'
import { seededRandom } from './random'

/** A key with its name, as two columns of the file write it. */
export interface Named {
  readonly code: string
  readonly name: string
}

/**
 * A province's expenditure line by line, in columns: each fact's department, year, functional subject, kind and
 * project are indices into the lists; amounts are in 分. Project 0 is none, that of 基本支出.
 */
export interface Province {
  readonly length: number
  readonly departments: readonly Named[]
  readonly years: readonly string[]
  readonly subjects: readonly Named[]
  readonly kinds: readonly string[]
  readonly projects: readonly Named[]
  readonly department: Uint16Array
  readonly year: Uint16Array
  readonly subject: Uint16Array
  readonly kind: Uint16Array
  readonly project: Uint32Array
  readonly amounts: Float64Array
}

export const PROVINCE_YEARS = ['2020', '2021', '2022', '2023', '2024'] as const
export const PROVINCE_KINDS = ['基本支出', '项目支出'] as const

const SUBJECTS_PER_DEPARTMENT = 24

/**
 * Makes exactly `rows` facts, the same for the same seed. Departments grow with the root of the rows, so that a
 * thousand rows are a dozen departments and a million four hundred; they stand sorted as an export writes them.
 */
export function makeProvince(rows: number, seed = 1): Province {
  const random = seededRandom(seed)
  const departments = makeDepartments(Math.max(2, Math.round(Math.sqrt(rows) / 2.5)))
  const subjects = makeSubjects()
  const projects: Named[] = [{ code: '', name: '' }]
  const columns = emptyColumns(rows)
  let row = 0
  departments.forEach((_, department) => {
    const end = Math.round((rows * (department + 1)) / departments.length)
    const lines = Math.ceil((end - row) / PROVINCE_YEARS.length)
    const plan = planDepartment(lines, department, subjects.length, projects, random)
    PROVINCE_YEARS.forEach((_, year) => {
      for (let line = 0; line < lines && row < end; line++, row++) {
        columns.department[row] = department
        columns.year[row] = year
        columns.subject[row] = plan.subjects[line] ?? 0
        columns.project[row] = plan.projects[line] ?? 0
        columns.kind[row] = plan.projects[line] === 0 ? 0 : 1
        columns.amounts[row] = makeAmount(random)
      }
    })
  })
  const years = PROVINCE_YEARS
  return { length: rows, departments, years, subjects, kinds: PROVINCE_KINDS, projects, ...columns }
}

function emptyColumns(rows: number) {
  return {
    department: new Uint16Array(rows),
    year: new Uint16Array(rows),
    subject: new Uint16Array(rows),
    kind: new Uint16Array(rows),
    project: new Uint32Array(rows),
    amounts: new Float64Array(rows),
  }
}

function makeDepartments(count: number): Named[] {
  return Array.from({ length: count }, (_, at) => ({
    // Passing over 363, whose published tables are another's: these lines are not to be set against them.
    code: String(101 + at + (at < 262 ? 0 : 1)),
    name: `${PLACES[at % PLACES.length]}${OFFICES[Math.floor(at / PLACES.length) % OFFICES.length]}`,
  }))
}

function makeSubjects(): Named[] {
  return CLASSES.flatMap(([code, , sections]) =>
    Array.from({ length: sections }, (_, section) =>
      ITEMS.map(([item, name]) => ({
        code: `${code}${String(section + 1).padStart(2, '0')}${item}`,
        name: item === '99' ? `其他${SECTIONS[section % SECTIONS.length]}支出` : name,
      })),
    ).flat(),
  )
}

interface Plan {
  readonly subjects: readonly number[]
  readonly projects: readonly number[]
}

/** What a department writes every year: a line of 基本支出 for each of its subjects, then its projects. */
function planDepartment(
  lines: number,
  department: number,
  subjectCount: number,
  projects: Named[],
  random: () => number,
): Plan {
  const own = Array.from({ length: Math.min(SUBJECTS_PER_DEPARTMENT, Math.ceil(lines / 2)) }, () =>
    Math.floor(random() * subjectCount),
  )
  const plan = Array.from({ length: lines }, (_, line) => {
    const subject = own[line % own.length] ?? 0
    if (line < own.length) return { subject, project: 0 }
    projects.push(makeProject(department, projects.length, random))
    return { subject, project: projects.length - 1 }
  })
  plan.sort((a, b) => a.subject - b.subject || a.project - b.project)
  return {
    subjects: plan.map(({ subject }) => subject),
    projects: plan.map(({ project }) => project),
  }
}

function makeProject(department: number, serial: number, random: () => number): Named {
  const office = OFFICES[Math.floor(random() * OFFICES.length)]
  const purpose = PURPOSES[Math.floor(random() * PURPOSES.length)]
  return {
    code: `50${String(department + 101).padStart(6, '0')}T${String(serial).padStart(12, '0')}`,
    name: `${2020 + Math.floor(random() * 5)}年${office}${purpose}`,
  }
}

const FEN_PER_HUNDREDTH = 10_000

/** Mostly some 万元, rarely some 亿; now and then zero, below zero, or finer than two decimals. */
function makeAmount(random: () => number): number {
  const size = Math.exp((random() + random() + random()) * 4 - 2)
  const fen = Math.round(size * 100) * FEN_PER_HUNDREDTH
  const rare = random()
  if (rare < 0.002) return 0
  if (rare < 0.004) return -fen || 0
  return rare < 0.05 ? fen + Math.floor(random() * FEN_PER_HUNDREDTH) : fen
}

/** An amount as the file writes it: two decimals with thousands separators, six where it is finer. */
export function amountText(fen: number): string {
  if (fen % FEN_PER_HUNDREDTH === 0) return formatWan(fen).replace('−', '-')
  const digits = String(Math.abs(fen)).padStart(7, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`
}
