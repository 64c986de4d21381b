import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { recordedScenarios } from 'sessionscope/conformance/recorded.ts'
import type { Wish } from 'sessionscope/run/alterations.arbitrary.ts'
import { allowed, wish } from 'sessionscope/run/alterations.arbitrary.ts'
import { scenario as anyScenario } from 'sessionscope/run/scenarios.arbitrary.ts'
import { answer } from 'sessionscope/scenario/answer.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { expect, test, vi } from 'vitest'
import { createDebugger } from './debugger.ts'
import type { Runs } from './runs.ts'
import { currentRun } from './runs.ts'

vi.setConfig({ testTimeout: 60_000 })

const scenarios = fc.oneof(fc.constantFrom(...recordedScenarios), anyScenario)

/** What may be done to the tree of runs. */
type Doing =
  | { readonly alter: Wish }
  | { readonly name: string }
  | { readonly remove: true }
  | { readonly choose: number }
const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 4, arbitrary: wish.map(alter => ({ alter })) },
  { weight: 1, arbitrary: fc.string({ maxLength: 5 }).map(name => ({ name })) },
  { weight: 1, arbitrary: fc.constant({ remove: true as const }) },
  { weight: 1, arbitrary: fc.nat().map(choose => ({ choose })) },
)

const setUp = async (scenario: Scenario) => {
  let ids = 0
  const made = createDebugger(
    new QueryClient(),
    ({ request, number }) => Promise.resolve(answer(scenario, request, number)),
    () => `run-${ids++}`,
  )
  made.open({ scenario, run: undefined }, 'any')
  for (let wakes = 0; wakes < 4; wakes++) await made.stepOut()
  const runs = () => made.store.getState().runs
  return { made, runs }
}

type SetUp = Awaited<ReturnType<typeof setUp>>

const act = ({ made, runs }: SetUp, what: Doing): void => {
  const run = currentRun(runs())
  if (!run) throw new Error('no run is open')
  if ('name' in what) made.rename(run.id, what.name)
  else if ('remove' in what) made.remove(run.id)
  else if ('choose' in what) made.choose(runs().list[what.choose % runs().list.length]?.id ?? run.id)
  else {
    const alteration = allowed(run.history, what.alter)
    // A gift at the end of a run is a step, and steps are taken back by going back.
    const isStep = alteration && 'give' in alteration && alteration.at === run.history.length - 1
    if (alteration && !isStep) made.alter(alteration)
  }
}

const treeOf = ({ list, current }: Runs) => ({ list, current })

test('undo gives the runs before, redo the runs after, whatever was done', async () => {
  await fc.assert(
    fc.asyncProperty(scenarios, fc.array(doing, { minLength: 1, maxLength: 6 }), async (scenario, doings) => {
      const page = await setUp(scenario)
      const seen: (ReturnType<typeof treeOf> & { readonly kind: string | undefined })[] = []
      const after: ReturnType<typeof treeOf>[] = []
      for (const what of doings) {
        const before = page.runs()
        const { length } = page.made.store.getState().deeds.done
        act(page, what)
        if (page.made.store.getState().deeds.done.length === length) continue
        seen.push({ ...treeOf(before), kind: page.made.store.getState().deeds.done.at(-1)?.kind })
        after.push(treeOf(page.runs()))
      }
      for (const before of seen.toReversed()) {
        page.made.undo()
        expect(treeOf(page.runs()).list).toStrictEqual(before.list)
        // A name taken back leaves on the screen what is there.
        if (before.kind !== 'name') expect(page.runs().current).toBe(before.current)
      }
      page.made.undo()
      for (const then of after) {
        page.made.redo()
        expect(treeOf(page.runs()).list).toStrictEqual(then.list)
      }
    }),
    { numRuns: 60 },
  )
})

test('the original stays as it was when a fork is made, and is still there after the fork', async () => {
  await fc.assert(
    fc.asyncProperty(scenarios, wish, async (scenario, alter) => {
      const page = await setUp(scenario)
      const [original] = page.runs().list
      act(page, { alter })
      const { list } = page.runs()
      if (list.length > 1) expect(list[0]).toBe(original)
    }),
    { numRuns: 60 },
  )
})

test('steps taken in another run since are not undone', async () => {
  const [scenario] = recordedScenarios
  if (!scenario) throw new Error('nothing is recorded')
  const { made, runs } = await setUp(scenario)
  const [first] = runs().list
  made.alter({ edit: { field: 'session.proxy_state', to: 'by hand' }, at: (first?.history.length ?? 2) - 2 })
  made.choose(first?.id ?? '')
  await made.step()
  const stepped = currentRun(runs())
  made.undo()
  expect(runs().list).toEqual([stepped])
})

test('a name taken back takes neither steps nor breakpoints with it', async () => {
  const [scenario] = recordedScenarios
  if (!scenario) throw new Error('nothing is recorded')
  const { made, runs } = await setUp(scenario)
  const [first] = runs().list
  made.restart()
  made.rename(first?.id ?? '', 'mine')
  await made.step()
  made.setBreakpoints([{ on: 'raise' }])
  const before = currentRun(runs())
  made.undo()
  expect(currentRun(runs())).toEqual({ ...before, name: undefined })
})

test('a deleted run that comes back leaves the steps of its forks alone', async () => {
  const [scenario] = recordedScenarios
  if (!scenario) throw new Error('nothing is recorded')
  const { made, runs } = await setUp(scenario)
  const [first] = runs().list
  made.alter({ edit: { field: 'session.proxy_state', to: 'by hand' }, at: 1 })
  const fork = currentRun(runs())
  made.remove(first?.id ?? '')
  expect(currentRun(runs())).toBe(fork)
  made.stepBack()
  const stepped = currentRun(runs())
  made.undo()
  expect(runs().list).toEqual([first, stepped])
})
