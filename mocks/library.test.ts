import { expect, test } from 'vitest'
import { trace } from 'sessionscope/scenario/trace.ts'
import { libraryEntries, openEntry } from './scenarios/index.ts'
test.each(libraryEntries)('$id', entry => {
  const t = trace(openEntry(entry).scenario)
  console.log(JSON.stringify(t.map(w => [w.activity, w.outcome]), null, 0))
  expect(t.at(-1)?.left).toBe(true)
})
