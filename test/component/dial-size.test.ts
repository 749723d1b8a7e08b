import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DIAL } from '../../src/charts/gauge-geometry'

it('a dial has the room that it is drawn in, so that nothing moves when it is left out of sight', () => {
  const tile = readFileSync(join(import.meta.dirname, '../../src/components/GaugeTile.vue'), 'utf8')
  expect(tile).toContain(`max-width: ${DIAL.width}px;`)
  expect(tile).toContain(`aspect-ratio: ${DIAL.width} / ${DIAL.height};`)
})
