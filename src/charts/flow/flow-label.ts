import type { FlowNode } from '../../derive/flow/flow-view'
import { plainText } from '../text/plain-text'
import { wrapOrShorten, wrapText } from '../text/text-fit'
import { textWidth } from '../text/text-width'

export const FLOW_NAME_SIZE = 13
export const FLOW_AMOUNT_SIZE = 12.5
const AMOUNT_GAP = 8
const LINE = 17
const PADDING = 2
const MOST_LINES = 3
/** Far more than any label can hold. */
const MOST_CHARS = 300

/** The texts of a node; the layout must know them to know what fits. */
export interface FlowTexts {
  readonly name: (node: FlowNode) => string
  readonly amount: (amount: number) => string
}

/** One run of a label; `x` from its left edge, `y` from its middle to the middle of the line. */
export interface LabelText {
  readonly role: 'name' | 'amount'
  readonly text: string
  readonly x: number
  readonly y: number
}

/** A name with its amount beside it or below. */
export interface FlowLabel {
  readonly texts: readonly LabelText[]
  readonly width: number
  /** The least height that it needs. */
  readonly least: number
}

/** The label of a node in a column of a width: on one line where the place is low, else with the amount below. */
export function fitFlowLabel(
  node: FlowNode,
  texts: FlowTexts,
  width: number,
  height: number,
): FlowLabel {
  const name = nameLines(node, texts, width)
  const amount = texts.amount(node.amount)
  const beside = besideLabel(name, amount)
  const below = belowLabel(name, amount)
  return beside.width <= width && name.length === 1 && height < below.least ? beside : below
}

/** The least height of a node's place for its label. */
export function labelNeed(node: FlowNode, texts: FlowTexts, width: number): number {
  return fitFlowLabel(node, texts, width, 0).least
}

/** What the labels of a column would like: each on one line. */
export function wishedWidth(nodes: readonly FlowNode[], texts: FlowTexts): number {
  const widths = nodes.map(node => {
    return besideLabel([fullName(node, texts)], texts.amount(node.amount)).width
  })
  return Math.ceil(Math.max(0, ...widths))
}

function besideLabel(name: readonly string[], amount: string): FlowLabel {
  const [text = ''] = name
  const x = text === '' ? 0 : nameWidth(text) + AMOUNT_GAP
  return {
    texts: [
      { role: 'name', text, x: 0, y: 0 },
      { role: 'amount', text: amount, x, y: 0 },
    ],
    width: x + textWidth(amount, FLOW_AMOUNT_SIZE),
    least: LINE + PADDING,
  }
}

function belowLabel(name: readonly string[], amount: string): FlowLabel {
  const lines = [
    ...name.map(text => ({ role: 'name', text, width: nameWidth(text) }) as const),
    { role: 'amount', text: amount, width: textWidth(amount, FLOW_AMOUNT_SIZE) } as const,
  ]
  const middle = (lines.length - 1) / 2
  return {
    texts: lines.map(({ role, text }, at) => ({ role, text, x: 0, y: (at - middle) * LINE })),
    width: Math.max(...lines.map(line => line.width)),
    least: lines.length * LINE + PADDING,
  }
}

/** Code and name on one line, else over several; only what no subject's name comes near loses its end. */
function nameLines(node: FlowNode, texts: FlowTexts, width: number): readonly string[] {
  const full = fullName(node, texts)
  const box = { width, size: FLOW_NAME_SIZE, bold: true, maxLines: MOST_LINES }
  return wrapText(full, box) ?? wrapOrShorten(full, box)
}

function fullName(node: FlowNode, texts: FlowTexts): string {
  return plainText(`${node.code} ${texts.name(node)}`.slice(0, MOST_CHARS))
}

function nameWidth(text: string): number {
  return textWidth(text, FLOW_NAME_SIZE, true)
}
