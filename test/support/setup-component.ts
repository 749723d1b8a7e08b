import { enableAutoUnmount } from '@vue/test-utils'
import { afterAll, afterEach } from 'vitest'

enableAutoUnmount(afterEach)

/** What closed a dialog goes back in the history some frames later: not when its window is gone. */
const LEAVING_MS = 150
afterAll(() => new Promise(done => setTimeout(done, LEAVING_MS)))
