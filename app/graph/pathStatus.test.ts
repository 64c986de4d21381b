import { edgeId } from 'sessionscope/graph/graph.ts'
import { table } from 'sessionscope/machine/table.ts'
import type { History } from 'sessionscope/run/history.ts'
import { append, history, prefix, runAt } from 'sessionscope/run/history.ts'
import { runsBy } from 'sessionscope/scenario/trace.ts'
import { expect, test } from 'vitest'
import { libraryEntries, openEntry, openingEntry } from '../../mocks/scenarios/index.ts'
import { isRetry, pathStatus, travelsOf } from './pathStatus.ts'

const MOST = 400

const historyOf = (entry: Parameters<typeof openEntry>[0]): History => {
  const runs = runsBy(openEntry(entry).scenario)
  let past: History | undefined
  for (const run of runs) {
    past = past ? append(past, run, undefined) : history(run)
    if (past.length >= MOST) break
  }
  if (!past) throw new Error('a scenario without a run')
  return past
}

/** The same, told the long way: from the beginning, step by step. */
const told = (past: History, at: number) => {
  const visits: Record<string, number> = {}
  const entered: Record<string, number> = {}
  const retries: Record<string, number> = {}
  const travelled: Record<string, number> = {}
  let taken = new Set<string>()
  let steps = new Set<string>()
  const earlier = new Set<string>()
  for (let index = 0; index <= at; index++) {
    const run = runAt(past, index)
    const before = index > 0 ? runAt(past, index - 1) : undefined
    if (before && run.wakes > before.wakes) {
      for (const edge of taken) earlier.add(edge)
      taken = new Set()
      steps = new Set()
    }
    steps.add(run.at)
    if (run.reply !== undefined && before?.at === run.at) continue
    visits[run.at] = (visits[run.at] ?? 0) + 1
    if (isRetry(run)) retries[run.at] = (retries[run.at] ?? 0) + 1
    if (before) {
      const edge = edgeId(before.at, run.at)
      taken.add(edge)
      travelled[edge] = (travelled[edge] ?? 0) + 1
    }
    const { group } = table[run.at]
    if (!before || table[before.at].group !== group) entered[group] = (entered[group] ?? 0) + 1
  }
  return { visits, entered, retries, travelled, taken, steps, earlier }
}

test.each(libraryEntries.map(entry => [entry.id, entry] as const))(
  '%s: at every step what the steps before say',
  (_, entry) => {
    const past = historyOf(entry)
    // Backwards, so that nothing read at a later moment may leak into an earlier one.
    for (let at = past.length - 1; at >= 0; at--) {
      expect(pathStatus(past, at)).toMatchObject(told(past, at))
    }
  },
)

test('a history that shares its log with a longer one knows nothing of the rest', () => {
  const past = historyOf(openingEntry())
  const short = prefix(past, 20)
  expect(pathStatus(short, 19)).toEqual(pathStatus(past, 19))
})

test('the machine at rest wears the glyph of its session', () => {
  const past = historyOf(openingEntry())
  const glyphs = Array.from({ length: past.length }, (_, at) => pathStatus(past, at)).flatMap(
    ({ current, glyph }) => (glyph ? [`${current} ${glyph}`] : []),
  )
  expect(glyphs[0]).toBe('machine.asleep active')
  expect(glyphs).toContain('machine.asleep suspended')
  expect(glyphs.at(-1)).toBe('machine.left succeeded')
})

test('an exit is known by every index at which it was taken', () => {
  const past = historyOf(openingEntry())
  const { travelled } = pathStatus(past, past.length - 1)
  const indices = travelsOf(past, 'active.begin>active.proxy-context')
  expect(indices).toHaveLength(travelled['active.begin>active.proxy-context'] ?? 0)
  for (const index of indices) expect(runAt(past, index).at).toBe('active.proxy-context')
  expect(travelsOf(prefix(past, indices[0] ?? 0), 'active.begin>active.proxy-context')).toEqual([])
})

test('visits after a restart by the retry policy are retries', () => {
  const restarted = libraryEntries.map(historyOf).filter(past => past.log.visits.has('retry.restart'))
  expect(restarted.length).toBeGreaterThan(0)
  for (const past of restarted) {
    const [restart = 0] = past.log.visits.get('retry.restart') ?? []
    const after = past.log.visits.get('active.begin')?.filter(index => index > restart && index < past.length)
    const { retries } = pathStatus(past, past.length - 1)
    expect(retries['active.begin'] ?? 0).toBeGreaterThanOrEqual(after?.length ?? 0)
  }
})
