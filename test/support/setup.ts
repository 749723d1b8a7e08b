import { format } from 'node:util'
import { afterAll, afterEach } from 'vitest'

// A warning nobody expected is a failure. A test that expects one spies on console itself:
// vi.spyOn(console, 'warn').mockImplementation(() => {})
const unexpected: string[] = []

for (const method of ['warn', 'error'] as const) {
  console[method] = (...args: unknown[]) => {
    unexpected.push(`console.${method}: ${format(...args)}`)
  }
}

function failOnUnexpected(): void {
  const messages = unexpected.splice(0)
  if (messages.length > 0) throw new Error(`unexpected console output\n${messages.join('\n')}`)
}

afterEach(failOnUnexpected)
afterAll(failOnUnexpected)
