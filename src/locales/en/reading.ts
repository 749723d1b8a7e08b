import { countChecked } from '../../derive/checks/check-view'
import type { Verdict } from '../../domain/checks/check'
import { checksRun, nameRun, type ReadingText } from '../../derive/reading/reading-view'
import type { ReadingMessages } from '../reading-messages'
import {
  countRun,
  isAll,
  isExpected,
  joined,
  listed,
  percentRun,
  sizeOf,
  told,
} from '../reading-runs'
import {
  amount,
  plural,
  movement,
  item,
  perHundred,
  fund,
  ALWAYS,
  operand,
  bothSides,
} from './reading-sentences'

export const reading: ReadingMessages = {
  title: 'Text view',
  lead: 'The whole budget in words and tables, made from the published data; every figure opens its place in the published tables.',
  contents: 'Contents',
  filtered: chips =>
    `This is the whole budget: the filters (${chips.join('; ')}) do not apply here. They are kept and hold again on the overview.`,
  back: 'Back to the overview',
  openChecks: 'See all checks',
  headings: {
    summary: 'In short',
    kinds: 'Basic and project expenditure',
    classes: 'Where the money goes',
    projects: 'Projects: what they cost and what they must achieve',
    targets: 'Targets of the whole department',
    basic: 'What basic expenditure is for',
    threePublic: 'The “three public” expenses',
    funds: 'Where the money comes from',
    department: 'The department',
    checks: 'Do the figures agree?',
    empty: 'Tables without figures',
  },
  captions: {
    kinds: 'Basic and project expenditure',
    classes: 'Expenditure by class',
    projects: 'The projects',
    economic: 'Basic expenditure by economic subject',
    threePublic: 'The “three public” expenses by item',
    funds: 'Sources and the classes they pay for',
    governmentFund: 'Expenditure of the government fund budget',
    rounding: 'Differences of rounding',
  },
  captionOf: (caption, name) => `${name}: ${caption === 'subjects' ? 'subjects' : 'targets'}`,
  columns: {
    basic: 'Basic expenditure',
    project: 'Project expenditure',
    staff: 'Staff',
    operating: 'Operating',
    fund: 'Source',
    rule: 'Check',
    place: 'Place',
    left: 'Total',
    right: 'Sum',
    difference: 'Difference',
  },
  total: figures => {
    const whose = told`of ${nameRun(figures.entity)} in ${String(figures.year)}`
    if (figures.amount === null) return told`The total expenditure ${whose} is not published.`
    const tail =
      figures.change.delta === null
        ? told`. No year before is published, so nothing is compared`
        : movement(figures)
    return told`The expenditure ${whose} is ${amount(figures.amount)}${tail}.`
  },
  perHundred,
  otherFunds: funds =>
    funds.length === 0
      ? []
      : told`This is the general public budget alone; beside it stand ${joined(funds.map(fund), ', ')}: see “Where the money comes from”.`,
  item,
  largest: (count, largest) => {
    const share =
      largest.share === null ? '' : told`, ${percentRun(largest.share)} of all expenditure`
    const figure = largest.amount === null ? '' : told`: ${amount(largest.amount)}${share}`
    if (count.value === 1 && isAll(largest)) {
      return told`All of it is in one class, ${nameRun(largest.name)}.`
    }
    return told`There ${plural(count.value, 'is', 'are')} ${countRun(count)} ${plural(count.value, 'class', 'classes')}; the largest is ${nameRun(largest.name)}${figure}.`
  },
  reason: (items, quote, section) =>
    told`Reason${items === '' ? '' : ' for '}${nameRun(items)}: ${quote} (statement, ${nameRun(section)}).`,
  unexplained: names =>
    names === ''
      ? told`The document gives no reason for the change.`
      : told`The document gives no reason for the change of ${nameRun(names)}.`,
  noBreakdown:
    'Expenditure by functional subject was not published, could not be read, or is zero.',
  projects: (project, count) => {
    const projects = plural(count.value, 'project', 'projects')
    return project === null
      ? told`The document lists ${countRun(count)} ${projects}.`
      : told`Project expenditure is ${amount(project)}, for ${countRun(count)} ${projects}.`
  },
  projectsBeside: count =>
    told`${countRun(count)} more ${plural(count.value, 'project is', 'projects are')} listed under no subject of the general public budget, and ${plural(count.value, 'is', 'are')} not part of it.`,
  noProjects: project => {
    if (project === null) return told`The document lists no projects.`
    return project.value === 0
      ? told`There is no project expenditure (published as ${amount(project)}).`
      : told`Project expenditure is ${amount(project)}; the document does not list the projects.`
  },
  notInProjects: rest =>
    rest.value > 0
      ? told`Of this, ${amount(rest)} are in no project.`
      : told`The projects add to ${amount(sizeOf(rest))} more than the published project expenditure.`,
  listedUnder: (code, name) => told` It is listed under ${nameRun(`${code} ${name}`)}.`,
  profile: (part, quote) =>
    told`${{ summary: 'What it is', goal: 'Goal of the year', basis: 'Basis' }[part]}: ${quote}`,
  targets: (count, core, weight) => {
    const cores = core === null ? '' : told` (${countRun(core)} core)`
    const weights =
      weight === null
        ? ''
        : told`, with ${plural(count.value, 'a weight of', 'weights adding to')} ${countRun(weight)}`
    return told`There ${plural(count.value, 'is', 'are')} ${countRun(count)} ${plural(count.value, 'target', 'targets')}${cores}${weights}.`
  },
  notResults: ' These are targets, not results.',
  withResults: ' Results that are published stand beside their targets.',
  noTargets: 'No targets are published.',
  basic: (total, staff, operating) => {
    const parts = [
      staff === null ? [] : told`${amount(staff)} for staff`,
      operating === null ? [] : told`${amount(operating)} for daily operations`,
    ].filter(part => part.length > 0)
    if (total === null && parts.length === 0) {
      return told`The total of basic expenditure is not published.`
    }
    const tail = parts.length === 0 ? '' : told`: ${joined(parts, ' and ')}`
    return told`Basic expenditure${total === null ? '' : told` is ${amount(total)}`}${tail}.`
  },
  noEconomic: 'Basic expenditure by economic subject was not published or could not be read.',
  funds: (total, used) => {
    const [only, ...more] = used
    const whole = total === null ? 'The income' : told`The income of ${amount(total)}`
    if (only === undefined) return []
    return more.length === 0 && isAll(only)
      ? told`${whole} comes from ${nameRun(only.name)} alone.`
      : told`${whole} comes from ${joined(used.map(fund), ', ')}.`
  },
  noFunds: 'The sources of the money were not published or could not be read.',
  unused: (how, names) =>
    told`${{ zero: 'Published as zero', blank: 'Blank in the tables, not published' }[how]}: ${nameRun(names)}.`,
  governmentFund:
    'The government fund budget stands apart from the expenditure of the general public budget:',
  duties: quote => told`Duties: ${quote}`,
  number: ({ label, unit, count }, parts) => {
    const inside = parts.map(part => told`${nameRun(part.label)} ${countRun(part.count)}`)
    const tail = inside.length === 0 ? '' : told` (of which ${joined(inside, ', ')})`
    return told`${nameRun(label)}: ${countRun(count)} ${nameRun(unit)}${tail}`
  },
  contact: (name, phone) =>
    told`Contact: ${nameRun(name)}${phone === null ? '' : told`, telephone ${phone}`}.`,
  noDepartment: 'The disclosure does not give the department’s duties, staff or contact.',
  counts: counts => {
    const total = countChecked(counts)
    const without = counts['not-applicable']
    const tail =
      without === 0
        ? ''
        : told`; ${checksRun(String(without))} more ${plural(without, 'does', 'do')} not apply`
    const part = (verdict: Verdict, one: string, many: string): readonly ReadingText[] => {
      const count = counts[verdict]
      return count > 0 || ALWAYS.includes(verdict)
        ? [told`${checksRun(String(count))} ${plural(count, one, many)}`]
        : []
    }
    return told`The figures of the tables and the statement were set against one another in ${checksRun(
      String(total),
    )} ${plural(total, 'check', 'checks')}: ${joined(
      [
        ...part('equal', 'agrees', 'agree'),
        ...part('rounding', 'differs by rounding', 'differ by rounding'),
        ...part('explained', 'needs explaining', 'need explaining'),
        ...part('different', 'disagrees', 'disagree'),
      ],
      ', ',
    )}${tail}.`
  },
  pair: (left, right, difference, context) => {
    const sides = [left, right]
      .filter(side => side.length > 0)
      .map(side => listed(side, ', ', operand))
    const gap = difference === null ? '' : told`; the difference is ${amount(sizeOf(difference))}`
    const more = context.length === 0 ? '' : told`; see also ${listed(context, ', ', operand)}`
    return told`${bothSides(sides, left.some(isExpected))}${gap}${more}.`
  },
  derived: 'derived',
  allOf: 'Sum of the items',
  noted: note => ` ${note}.`,
  colon: ': ',
  roundings:
    'Figures are published with two decimals; what they add to differs from the total within rounding:',
  emptyTable: (name, sentence) =>
    told`${nameRun(name)}: published without figures, with the words “${nameRun(sentence)}”.`,
  emptyTables: names => told`${nameRun(names.join(', '))}: published with headings only.`,
}
