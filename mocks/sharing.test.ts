import { inputsOf } from 'sessionscope/run/history.ts'
import { replay } from 'sessionscope/run/replay.ts'
import { LIMITS } from 'sessionscope/scenario/limits.ts'
import { playedTo } from 'sessionscope/scenario/played.ts'
import { fromLink, toLink } from 'sessionscope/scenario/shareLink.ts'
import { startRun } from 'sessionscope/scenario/start.ts'
import { expect, test } from 'vitest'
import { libraryEntries, openEntry } from './scenarios/index.ts'

/** Scenarios of the library come to rest long before. */
const STEPS = 2000

test('every scenario of the library fits into a link, which opens it where it stood at its end', () => {
  const lengths = libraryEntries.map(entry => {
    const { scenario } = openEntry(entry)
    const { inputs } = playedTo(scenario, STEPS)
    const { history } = replay(startRun(scenario), inputs)
    const run = { history, cursor: history.length - 1 }
    const made = toLink('https://sessions.example/', scenario, run)
    if ('problems' in made) throw new Error(`${entry.id}: ${made.problems[0].code}`)
    expect(made.withInputs).toBe(false)
    const opened = fromLink(made.link.slice(made.link.indexOf('#')))
    expect('scenarios' in opened && opened.scenarios[0]).toEqual({
      scenario,
      run: { inputs: inputsOf(history), cursor: run.cursor },
    })
    return made.link.length
  })
  expect(lengths.length).toBeGreaterThan(20)
  expect(Math.max(...lengths)).toBeLessThan(LIMITS.link / 2)
})

test('nothing in the library looks like a card', () => {
  expect(libraryEntries.filter(entry => openEntry(entry).masked !== undefined)).toEqual([])
})
