import { describe, expect, test } from 'vitest'
import { play } from '../conformance/play.ts'
import { recordedScenarios } from '../conformance/recorded.ts'
import type { Run } from '../machine/run.ts'
import type { Step } from '../machine/table.ts'
import { stepIds, table } from '../machine/table.ts'
import { runAt } from '../run/history.ts'
import type { StepId } from '../steps/table.ts'
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

/** Does what the step does, and gives the exit taken with what it has set. */
const taken = (step: Step, run: Run): { to: StepId; set: Partial<Locals> } | undefined => {
  switch (step.shape) {
    case 'goes on':
      step.keeps?.(run)
      return { to: step.to, set: step.do?.(run) ?? {} }
    case 'decides':
      return { to: step.choose(step.facts(run)), set: {} }
    case 'tells':
      step.tell(run)
      step.keeps?.(run)
      return undefined
    case 'calls': {
      step.request(run)
      const settled = run.reply && step.settle(run.reply, run)
      return settled && { to: settled.to, set: settled.set ?? {} }
    }
    case 'waits':
      return undefined
  }
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

const watch = (original: Run): void => {
  const step = table[original.at]
  const { run, read } = watched(original)
  const exit = taken(step, run)
  const here = seenAt(original.at)
  here.visited = true
  for (const name of read) {
    here.reads.add(name)
    if (!step.reads.includes(name)) here.wrong.add(`reads ${name}, which it does not declare`)
    if (run.locals[name] === undefined) here.wrong.add(`reads ${name}, which is not set`)
  }
  if (!exit) return
  const declared = step.exits[exit.to]?.sets ?? []
  for (const [name, value] of Object.entries(exit.set)) {
    if (!declared.includes(name as LocalName)) here.wrong.add(`sets ${name}, which it does not declare`)
    if (value === undefined) here.wrong.add(`declares that it sets ${name} and leaves it unset`)
  }
  for (const name of declared)
    if (!(name in exit.set)) here.wrong.add(`does not set ${name}, which it declares`)
}

for (const scenario of recordedScenarios) {
  const past = play(scenario)
  for (let index = 0; index < past.length; index++) watch(runAt(past, index))
}

describe('in every recorded case a step reads and sets the locals that it declares, and no others', () => {
  test.each(stepIds)('%s', id => {
    expect([...seenAt(id).wrong]).toEqual([])
  })
})

test('a step that decides or calls looks, in some recorded case, at every local it declares', () => {
  const looking = stepIds.filter(id => ['decides', 'calls'].includes(table[id].shape) && seenAt(id).visited)
  const unread = looking.flatMap(id =>
    table[id].reads.filter(name => !seenAt(id).reads.has(name)).map(name => `${id}: ${name}`),
  )
  expect(looking.length).toBeGreaterThan(0)
  expect(unread).toEqual([])
})
