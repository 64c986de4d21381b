import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseFile } from '../scenario/parse.ts'
import { trace } from '../scenario/trace.ts'

interface Recorded {
  readonly id: string
  readonly title: string
  readonly expect: unknown
}

const FILES = { 'authored.json': 200, 'edges.json': 133, 'random.json': 400 } as const

describe.each(Object.entries(FILES))('%s', (file, count) => {
  const content = readFileSync(new URL(file, import.meta.url), 'utf8')
  const recorded: readonly Recorded[] = JSON.parse(content)
  const parsed = parseFile(content)

  test(`the file holds ${count} recorded cases and every one can be read`, () => {
    expect('problems' in parsed ? parsed.problems : parsed.scenarios.length).toBe(count)
  })

  test.each(recorded.map((entry, index) => ({ ...entry, index })))('$id: $title', ({ index, ...entry }) => {
    const scenario = 'scenarios' in parsed ? parsed.scenarios[index]?.scenario : undefined
    expect(scenario?.id).toBe(entry.id)
    // Through JSON, so that a field set to undefined cannot pass for an absent one.
    expect(scenario && JSON.parse(JSON.stringify(trace(scenario)))).toStrictEqual(entry.expect)
  })
})
