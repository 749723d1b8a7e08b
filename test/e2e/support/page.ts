import { test as base, expect, type BrowserContext } from '@playwright/test'

interface Watch {
  readonly faults: string[]
  readonly allowed: RegExp[]
}

interface Fixtures {
  readonly watch: Watch
  /** Names console output the test means to cause: `allowConsole(/status of 404/)`. */
  readonly allowConsole: (pattern: RegExp) => void
}

/**
 * Playwright's `test`, which also fails on what no visitor should cause: console warnings and errors, uncaught errors,
 * violations of the content policy, requests that leave the origin. It watches every page of the test's context.
 */
export const test = base.extend<Fixtures>({
  watch: [
    async ({ context, baseURL }, use) => {
      const watch: Watch = { faults: [], allowed: [] }
      await watchContext(context, new URL(baseURL ?? '').origin, watch.faults)
      await use(watch)
      // A round trip, so that what the page has already said is heard.
      await Promise.allSettled(context.pages().map(page => page.evaluate(() => null)))
      const faults = watch.faults.filter(fault => !watch.allowed.some(it => it.test(fault)))
      expect(faults, 'nothing unexpected in console, policy or network').toEqual([])
    },
    { auto: true },
  ],
  allowConsole: async ({ watch }, use) => {
    await use(pattern => watch.allowed.push(pattern))
  },
})

export { expect }

async function watchContext(context: BrowserContext, origin: string, faults: string[]) {
  context.on('console', message => {
    if (['warning', 'error'].includes(message.type())) {
      faults.push(`console ${message.type()}: ${message.text()}`)
    }
  })
  context.on('weberror', webError => faults.push(`uncaught: ${String(webError.error())}`))
  context.on('request', request => {
    if (/^(https?|wss?):/.test(request.url()) && new URL(request.url()).origin !== origin) {
      faults.push(`request left the origin: ${request.url()}`)
    }
  })
  await context.exposeFunction('reportPolicyViolation', (text: string) => {
    faults.push(`policy violation: ${text}`)
  })
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', event => {
      const report = Reflect.get(window, 'reportPolicyViolation') as (text: string) => void
      report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`)
    })
  })
}
