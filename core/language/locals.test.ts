import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { play } from '../conformance/play.ts'
import { recordedScenarios } from '../conformance/recorded.ts'
import type { Run } from '../machine/run.ts'
import type { Step } from '../machine/table.ts'
import { stepIds, table } from '../machine/table.ts'
import type { History } from '../run/history.ts'
import { inputAt, runAt } from '../run/history.ts'
import { scenario as anyScenario } from '../run/scenarios.arbitrary.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { StepId } from '../steps/table.ts'
import type { Input } from './input.ts'
import { isOutside } from './input.ts'
import type { LocalName, Locals } from './moment.ts'
import { NO_LOCALS } from './moment.ts'

const NAMES = Object.keys(NO_LOCALS) as readonly LocalName[]
type Names = ReadonlySet<LocalName>

interface Way {
  readonly from: StepId
  readonly to: StepId
  readonly sets: readonly LocalName[]
}

const ways: readonly Way[] = stepIds.flatMap(from =>
  Object.entries(table[from].exits).map(([to, exit]) => ({ from, to: to as StepId, sets: exit.sets })),
)

const clears = (id: StepId): boolean => {
  const step = table[id]
  return step.shape === 'goes on' && step.clears
}

/**
 * What holds where each step begins, carried along every exit until nothing changes any more: `meet` joins what
 * two paths bring. Every step begins with `unknown`, save the one where a run begins.
 */
const flow = (unknown: Names, meet: (one: Names, other: Names) => Names) => {
  const held = new Map<StepId, Names>(stepIds.map(id => [id, unknown]))
  held.set('machine.asleep', new Set())
  const at = (id: StepId): Names => held.get(id) ?? unknown
  for (let changed = true; changed; ) {
    changed = false
    for (const { from, to, sets } of ways) {
      const brought: Names = clears(from) ? new Set() : new Set([...at(from), ...sets])
      const joined = meet(at(to), brought)
      if (joined.size !== at(to).size) changed = true
      held.set(to, joined)
    }
  }
  return at
}

const onEveryPath = flow(new Set(NAMES), (one, other) => new Set([...one].filter(name => other.has(name))))
const onSomePath = flow(new Set(), (one, other) => new Set([...one, ...other]))

describe('no path reads a local before it is set', () => {
  test.each(stepIds)('%s', id => {
    const set = onEveryPath(id)
    expect(table[id].reads.filter(name => !set.has(name))).toEqual([])
  })
})

test('no path brings a local into a step that waits: they live for one wake-up', () => {
  const kept = stepIds.filter(id => table[id].shape === 'waits' && onSomePath(id).size > 0)
  expect(kept).toEqual([])
})

/** A run whose locals write down which of them are looked at. */
const watched = (run: Run): { run: Run; read: Set<LocalName> } => {
  const read = new Set<LocalName>()
  const locals = new Proxy(run.locals, {
    get: (target, name: LocalName) => {
      read.add(name)
      return target[name]
    },
    ownKeys: target => {
      for (const name of NAMES) read.add(name)
      return Reflect.ownKeys(target)
    },
  })
  return { run: { ...run, locals }, read }
}

interface Exited {
  readonly to: StepId
  readonly set: Partial<Locals>
}

const onlyExit = (step: Step): StepId => Object.keys(step.exits)[0] as StepId

/** What an input has set: all that is not empty where nothing was before. */
const woken = (next: Run): Exited => ({
  to: next.at,
  set: Object.fromEntries(Object.entries(next.locals).filter(([, value]) => value !== undefined)),
})

/** Does what the step does, and gives the exit taken with what it has set; nothing for a call that is only asked. */
const taken = (step: Step, run: Run, { input, next }: Onward): Exited | undefined => {
  switch (step.shape) {
    case 'goes on':
      step.keeps?.(run)
      return { to: step.to, set: step.do?.(run) ?? {} }
    case 'decides':
      return { to: step.choose(step.facts(run)), set: {} }
    case 'tells':
      step.tell(run)
      step.keeps?.(run)
      return { to: onlyExit(step), set: {} }
    case 'calls': {
      step.request(run)
      const settled = run.reply && step.settle(run.reply, run)
      return settled && { to: settled.to, set: settled.set ?? {} }
    }
    case 'waits': {
      for (const takes of Object.values(step.takes ?? {})) takes(run)
      if (!input || !isOutside(input) || !next) return undefined
      step.keeps?.(run, input)
      return woken(next)
    }
  }
}

/** Where a run went on to from a step, and with which input; neither at its end. */
interface Onward {
  readonly input: Input | undefined
  readonly next: Run | undefined
}

interface Seen {
  readonly reads: Set<LocalName>
  readonly wrong: Set<string>
  visited: boolean
}

const seen: Readonly<Record<string, Seen>> = Object.fromEntries(
  stepIds.map(id => [id, { reads: new Set(), wrong: new Set(), visited: false }]),
)
const seenAt = (id: StepId): Seen => seen[id] ?? { reads: new Set(), wrong: new Set(), visited: false }

/** What is wrong with a step's declarations, held against what it does here. */
const watch = (original: Run, onward: Onward): string[] => {
  const step = table[original.at]
  const { run, read } = watched(original)
  const exit = taken(step, run, onward)
  const here = seenAt(original.at)
  here.visited = true
  for (const name of read) here.reads.add(name)
  return [
    ...[...read].flatMap(name => [
      ...(step.reads.includes(name) ? [] : [`reads ${name}, which it does not declare`]),
      ...(run.locals[name] === undefined ? [`reads ${name}, which is not set`] : []),
    ]),
    ...(exit ? faultsOf(step, exit, onward.next) : []),
  ]
}

const faultsOf = (step: Step, { to, set }: Exited, next: Run | undefined): string[] => {
  const declared = step.exits[to]?.sets
  if (!declared) return [`takes the exit to ${to}, which it does not declare`]
  return [
    ...(next && next.at !== to ? [`goes to ${next.at} and not to ${to}`] : []),
    ...Object.entries(set).flatMap(([name, value]) => [
      ...(declared.includes(name as LocalName) ? [] : [`sets ${name}, which it does not declare`]),
      ...(value === undefined ? [`declares that it sets ${name} and leaves it unset`] : []),
    ]),
    ...declared.filter(name => !(name in set)).map(name => `does not set ${name}, which it declares`),
  ]
}

/** Watches every step of a history; calls are asked in one run and settled in the next, at the same step. */
const watchAll = (past: History): (readonly [StepId, string])[] =>
  Array.from({ length: past.length }, (_, index) => {
    const run = runAt(past, index)
    const next = index + 1 < past.length ? runAt(past, index + 1) : undefined
    return watch(run, { input: inputAt(past, index + 1), next }).map(fault => [run.at, fault] as const)
  }).flat()

for (const scenario of recordedScenarios)
  for (const [id, fault] of watchAll(play(scenario))) seenAt(id).wrong.add(fault)

describe('in every recorded case a step reads and sets the locals that it declares, and no others', () => {
  test.each(stepIds)('%s', id => {
    expect([...seenAt(id).wrong]).toEqual([])
  })
})

test('so it does in any scenario, behind guarded doors too', () => {
  const faultless = (scenario: Scenario) => {
    expect(watchAll(play(scenario, 400))).toEqual([])
  }
  fc.assert(fc.property(anyScenario, faultless), { numRuns: 200 })
})

test('a step that decides, calls or tells looks, in some case, at every local it declares', () => {
  const shapes = ['decides', 'calls', 'tells']
  const looking = stepIds.filter(id => shapes.includes(table[id].shape) && seenAt(id).visited)
  const unread = looking.flatMap(id =>
    table[id].reads.filter(name => !seenAt(id).reads.has(name)).map(name => `${id}: ${name}`),
  )
  expect(looking.length).toBeGreaterThan(0)
  expect(unread).toEqual([])
})
