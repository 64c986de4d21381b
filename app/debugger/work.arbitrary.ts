import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { recordedScenarios } from 'sessionscope/conformance/recorded.ts'
import type { Wish } from 'sessionscope/run/alterations.arbitrary.ts'
import { allowed, wish } from 'sessionscope/run/alterations.arbitrary.ts'
import { lastRun } from 'sessionscope/run/history.ts'
import { scenario as anyScenario } from 'sessionscope/run/scenarios.arbitrary.ts'
import { answer } from 'sessionscope/scenario/answer.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import type { Debugger } from './debugger.ts'
import { createDebugger } from './debugger.ts'
import type { OpenRun, Runs } from './runs.ts'
import { currentRun } from './runs.ts'

export const scenarios = fc.oneof(fc.constantFrom(...recordedScenarios), anyScenario)

/** What somebody may do to open runs that is worth keeping. */
export type Doing =
  | { readonly alter: Wish }
  | { readonly name: string }
  | { readonly remove: true }
  | { readonly choose: number }
  | { readonly goTo: number }
  | { readonly steps: 'step' | 'stepOut' | 'stepBack' | 'restart' }
  | { readonly breakpoint: boolean }
  | { readonly turn: 'undo' | 'redo' }
  | { readonly open: Scenario }

export const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 5, arbitrary: wish.map(alter => ({ alter })) },
  { weight: 1, arbitrary: fc.string({ maxLength: 90, unit: 'binary' }).map(name => ({ name })) },
  { weight: 1, arbitrary: fc.constant({ remove: true as const }) },
  { weight: 1, arbitrary: fc.nat().map(choose => ({ choose })) },
  { weight: 1, arbitrary: fc.nat().map(goTo => ({ goTo })) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(
        'step' as const,
        'step' as const,
        'stepOut' as const,
        'stepBack' as const,
        'restart' as const,
      )
      .map(steps => ({ steps })),
  },
  { weight: 1, arbitrary: fc.boolean().map(breakpoint => ({ breakpoint })) },
  { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const).map(turn => ({ turn })) },
  { weight: 1, arbitrary: scenarios.map(open => ({ open })) },
)

/** No two runs have the same id, whichever debugger has made them. */
let ids = 0

/** A debugger with a scenario open, its calls answered by the scenario's rules. */
export const working = (scenario: Scenario): Debugger => {
  const made: Debugger = createDebugger(
    new QueryClient(),
    ({ runId, request, number }) =>
      Promise.resolve(answer(made.find(runId)?.scenario ?? scenario, request, number)),
    () => `run-${ids++}`,
  )
  made.open({ scenario, run: undefined }, 'library-any')
  return made
}

/** Does something, as far as the run on the screen allows it. */
export const act = async (made: Debugger, what: Doing): Promise<void> => {
  const { runs } = made.store.getState()
  const run = currentRun(runs)
  if (!run) throw new Error('no run is open')
  if ('name' in what) made.rename(run.id, what.name)
  else if ('remove' in what) made.remove(run.id)
  else if ('choose' in what) made.choose(runs.list[what.choose % runs.list.length]?.id ?? run.id)
  else if ('goTo' in what) made.goTo(what.goTo % run.history.length)
  else if ('steps' in what) await made[what.steps]()
  else if ('breakpoint' in what) made.setBreakpoints(what.breakpoint ? [{ on: 'suspend' }] : [])
  else if ('turn' in what) made[what.turn]()
  else if ('open' in what) made.open({ scenario: what.open, run: undefined }, `library-${what.open.id}`)
  else {
    const alteration = allowed(run.history, what.alter)
    if (alteration) made.alter(alteration)
  }
}

const HALF_PAIR = /\p{Surrogate}/gu

/** All that has to come back of a run, in plain values; entry for entry, as each follows from what it was given. */
const told = ({ id, number, name = '', source, scenario, history, cursor, fork, stale, fetched }: OpenRun) =>
  JSON.parse(
    JSON.stringify({
      id,
      number,
      name: name.replaceAll(HALF_PAIR, ''),
      source,
      scenario: { ...scenario, breakpoints: scenario.breakpoints?.length ? scenario.breakpoints : undefined },
      last: { ...lastRun(history), given: undefined },
      inputs: history.log.inputs.slice(0, history.length),
      cursor,
      fork,
      stale,
      fetched,
    }),
  )

/** The tree of runs in plain values, so that two can be compared whole. */
export const toldRuns = ({ list, current, numbered }: Runs) => ({ list: list.map(told), current, numbered })
