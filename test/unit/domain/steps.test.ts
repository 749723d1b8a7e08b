import { describe, expect, it } from 'vitest'
import { finish, finishWithPauses, type Steps } from '../../../src/domain/steps'

function* counting(done: string[]): Steps<string> {
  done.push('first')
  yield
  done.push('second')
  yield
  done.push('third')
  return 'result'
}

describe('work in steps', () => {
  it('is done at once', () => {
    const done: string[] = []
    expect(finish(counting(done))).toBe('result')
    expect(done).toEqual(['first', 'second', 'third'])
  })

  it('waits between two steps for as long as the pause lasts', async () => {
    const done: string[] = []
    let goOn = (): void => undefined
    const work = finishWithPauses(counting(done), () => {
      done.push('pause')
      return new Promise(resolve => (goOn = resolve))
    })
    expect(done).toEqual(['first', 'pause'])
    goOn()
    await new Promise(resolve => setTimeout(resolve, 0))
    expect(done).toEqual(['first', 'pause', 'second', 'pause'])
    goOn()
    await expect(work).resolves.toBe('result')
    expect(done).toEqual(['first', 'pause', 'second', 'pause', 'third'])
  })

  it('goes on at once where the pause asks for none', async () => {
    const done: string[] = []
    await expect(finishWithPauses(counting(done), () => undefined)).resolves.toBe('result')
    expect(done).toEqual(['first', 'second', 'third'])
  })
})
