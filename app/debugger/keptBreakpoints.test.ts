import type { Breakpoint } from 'sessionscope/run/breakpoint.ts'
import { expect, test } from 'vitest'
import { breakpointsIn } from './keptBreakpoints.ts'

const memory = () => {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

const some: readonly Breakpoint[] = [
  { on: 'suspend' },
  { on: 'step', step: 'machine.asleep', when: 'wakes > 1', off: true },
]

test('breakpoints come back for the scenario that they were set in, and for no other', () => {
  const storage = memory()
  breakpointsIn(() => storage).save('library-x', some)
  expect(breakpointsIn(() => storage).load('library-x')).toEqual(some)
  expect(breakpointsIn(() => storage).load('library-y')).toBeUndefined()
})

test.each(['', '{', 'null', '[{"on":"step","step":"no.such.step"}]', '[{"on":"elsewhere"}]'])(
  'stored text that is no list of breakpoints counts as none: %s',
  text => {
    const storage = memory()
    breakpointsIn(() => storage).save('s', some)
    for (const key of storage.kept.keys()) storage.kept.set(key, text)
    expect(breakpointsIn(() => storage).load('s')).toBeUndefined()
  },
)

test('a blocked storage is survived', () => {
  const blocked = breakpointsIn(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  blocked.save('s', some)
  expect(blocked.load('s')).toBeUndefined()
})
