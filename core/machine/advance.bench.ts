import { createActor, initialTransition, transition } from 'xstate'
import type { Input } from '../language/input.ts'
import type { History } from '../run/history.ts'
import { extend, history, inputAt, lastRun, runAt } from '../run/history.ts'
import { play, polling } from '../scenario/polling.sample.ts'
import { eventsOf, nameOf, statechart } from './statechart.bench.ts'

/** What is due; a run of this bench that misses one of these fails. */
const DUE = { timesFaster: 10, bytesPerStep: 300, flatness: 1.5 } as const
const STEPS = 10_000
const LENGTHS = [1_000, 10_000, 100_000] as const
const LONGEST = 100_000
const ROUNDS = 15

const collect = globalThis.gc
if (!collect) throw new Error('The bench needs node --expose-gc: npm run bench')

/** Nanoseconds per step of the median round; one garbage collection before each, none forced within. */
const nanoseconds = (steps: number, rounds: number, work: () => unknown): number => {
  const times = Array.from({ length: rounds }, () => {
    collect()
    const start = process.hrtime.bigint()
    work()
    return Number(process.hrtime.bigint() - start) / steps
  })
  return times.toSorted((a, b) => a - b)[rounds >> 1] ?? Number.NaN
}

const inputsOf = (past: History): readonly (Input | undefined)[] =>
  Array.from({ length: past.length - 1 }, (_, index) => inputAt(past, index + 1))

/** The first steps of the polling session, with an answer made for each call, as in a real run. */
const poll = (steps: number): History => play(polling, steps + 1)

const past = poll(STEPS)
const first = runAt(past, 0)

const advanced = (inputs: readonly (Input | undefined)[]): History => {
  let grown = history(first)
  for (const input of inputs) grown = extend(grown, input)
  return grown
}

const machine = statechart(first)
const events = eventsOf(past)

const transitioned = () => {
  let [snapshot] = initialTransition(machine)
  const snapshots = [snapshot]
  for (const event of events) {
    snapshot = transition(machine, snapshot, event)[0]
    snapshots.push(snapshot)
  }
  return snapshot
}

const sent = () => {
  const actor = createActor(machine).start()
  const snapshots = [actor.getSnapshot()]
  for (const event of events) {
    actor.send(event)
    snapshots.push(actor.getSnapshot())
  }
  return actor.getSnapshot()
}

const sameEnd = (value: unknown): void => {
  const end = nameOf(lastRun(past).at)
  if (value !== end) throw new Error(`XState stands at ${String(value)} and not at ${end}`)
}

const recorded = inputsOf(past)
for (let warm = 0; warm < 20; warm++) advanced(recorded)
for (let warm = 0; warm < 3; warm++) sameEnd(transitioned().value)
for (let warm = 0; warm < 3; warm++) sameEnd(sent().value)

const ours = nanoseconds(STEPS, ROUNDS, () => advanced(recorded))
const byTransition = nanoseconds(STEPS, 5, transitioned)
const bySend = nanoseconds(STEPS, 5, sent)

const longest = inputsOf(poll(LONGEST))
/** Every row takes and keeps the same number of steps, so that rows differ in nothing but a session's length. */
const byLength = LENGTHS.map(length => {
  const inputs = longest.slice(0, length)
  const all = () => Array.from({ length: LONGEST / length }, () => advanced(inputs))
  all()
  return { length, time: nanoseconds(LONGEST, 7, all) }
})

const bytesPerStep = (): number => {
  collect()
  const before = process.memoryUsage().heapUsed
  const kept = poll(LONGEST)
  collect()
  return (process.memoryUsage().heapUsed - before) / kept.length
}
const bytes = bytesPerStep()

const count = (value: number) => Math.round(value).toLocaleString('en-US')
const rate = (time: number) => `${count(1e9 / time).padStart(10)} steps/s`
const flatness = (byLength.at(-1)?.time ?? Number.NaN) / (byLength[0]?.time ?? Number.NaN)
const verdicts = [
  [
    `${(byTransition / ours).toFixed(1)} times XState's transition, due ${DUE.timesFaster}`,
    byTransition / ours >= DUE.timesFaster,
  ],
  [`${count(bytes)} bytes per visible step, due ${DUE.bytesPerStep} or less`, bytes <= DUE.bytesPerStep],
  [
    `${flatness.toFixed(2)} times longer per step in a session a hundred times as long, due ${DUE.flatness} or less`,
    flatness <= DUE.flatness,
  ],
] as const

console.log(`A polling session of ${count(STEPS)} visible steps: a provider that answers sleep every time
Node ${process.version}, ${process.platform} ${process.arch}, XState from the lockfile; median rounds

advance, history kept       ${rate(ours)}   aimed at 1,000,000
XState transition           ${rate(byTransition)}
XState actor.send           ${rate(bySend)}

Time per step, ${count(LONGEST)} steps taken and kept in each row
${byLength.map(({ length, time }) => `sessions of ${count(length).padStart(7)} steps   ${count(time).padStart(6)} ns`).join('\n')}

advance takes the recorded inputs, decides each exit, makes the calls' requests, checks and folds the changes, and
keeps every run with the indexes of visits and wake-ups. It has no actors, no invoked services, no timers of its own,
no nested or parallel states, and no listeners.
XState runs a machine generated from the same table: ${Object.keys(machine.states).length} states, the same exits, a context with the same fields.
It computes nothing of the algorithm: each event carries the exit to take and the fields to assign. Its snapshots are
kept in a list, without indexes. Not used: entry and exit actions, delays, invocations, persistence, inspection.
`)
for (const [text, met] of verdicts) console.log(`${met ? 'met   ' : 'missed'} ${text}`)
process.exitCode = verdicts.every(([, met]) => met) ? 0 : 1
