import type { HandInput, Input } from 'sessionscope/language/input.ts'
import { isByHand } from 'sessionscope/language/input.ts'
import { needs, requestOf } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { table } from 'sessionscope/machine/table.ts'
import { currentSession } from 'sessionscope/payment/find.ts'
import type { History } from 'sessionscope/run/history.ts'
import { parseInstant } from 'sessionscope/session/instant.ts'
import { newChanges } from './changes.ts'
import type { CallBar, Idle, Lanes, Stretch, WakeBar } from './items.ts'
import { countWhile } from './scale.ts'

/** Everything that the timeline shows of a history, in indices: lanes sorted from left to right, without overlaps. */
export interface Timeline {
  readonly lanes: Lanes
  readonly idles: readonly Idle[]
  /** The index whose step first saw the payment's processing deadline behind it. */
  readonly deadlinePassed: number | undefined
}

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }

/** A timeline that reads on where it stopped. */
interface Reading extends Timeline {
  readonly lanes: Growing<Lanes>
  readonly idles: Idle[]
  deadlinePassed: number | undefined
  read: number
}

/** One reading per log: histories that share a log share it, and each looks at its own length of it only. */
const readings = new WeakMap<History['log'], Reading>()

/**
 * The timeline of a history. Reads only the steps that no history of the same log has shown before, so that it costs
 * the same at every length; what lies beyond this history's own length has to be cut off by the reader (`shown.ts`).
 */
export const timelineOf = ({ log, length }: History): Timeline => {
  const reading = readings.get(log) ?? begun(log)
  for (; reading.read < length; reading.read++) {
    const run = log.runs[reading.read]
    if (run)
      readEntry(reading, reading.read, {
        run,
        before: log.runs[reading.read - 1],
        input: log.inputs[reading.read],
      })
  }
  return reading
}

/** The last wake-up that has begun by an index. */
export const wakeAt = (history: History, index: number): WakeBar | undefined => {
  const { wakes } = timelineOf(history).lanes
  return wakes[countWhile(wakes, ({ from }) => from <= index) - 1]
}

const begun = (log: History['log']): Reading => {
  const reading: Reading = {
    lanes: { wakes: [], changes: [], provider: [], faultDetector: [], tags: [], timers: [] },
    idles: [],
    deadlinePassed: undefined,
    read: 0,
  }
  readings.set(log, reading)
  return reading
}

/** An entry of the history: the run there, the one before, and what led from that to this. */
interface Entry {
  readonly run: Run
  readonly before: Run | undefined
  readonly input: Input | undefined
}

const readEntry = (reading: Reading, index: number, { run, before, input }: Entry): void => {
  readTimer(reading.lanes, index, run)
  if (before) readTime(reading, index, run, before)
  // It stays at its step: nothing is called, told or changed by it a second time.
  if (input && isByHand(input)) {
    readEdit(reading.lanes, index, input)
    return
  }
  readWake(reading.lanes, index, run, before)
  readChanges(reading.lanes, index, run, before)
  loseChanges(reading.lanes, index, run)
  readCall(reading.lanes, index, run, before, input)
}

const readWake = ({ wakes }: Reading['lanes'], index: number, run: Run, before: Run | undefined): void => {
  const by = run.locals.wake?.by
  if (before && by && run.wakes > before.wakes)
    wakes.push({
      kind: 'wake',
      from: index,
      to: Infinity,
      number: run.wakes,
      by,
      at: run.now,
      down: false,
      raise: undefined,
      raisedAt: Infinity,
    })
  const open = wakes.at(-1)
  if (open?.to !== Infinity) return
  if (run.locals.raise)
    replaceLast(wakes, { raise: run.locals.raise, raisedAt: Math.min(index, open.raisedAt) })
  if (needs(run) === 'outside') replaceLast(wakes, { to: index, down: run.at === 'machine.failed' })
}

/** A raise stores no change: what the wake-up has collected so far is marked as lost. */
const loseChanges = ({ wakes, changes }: Reading['lanes'], index: number, run: Run): void => {
  const since = wakes.at(-1)?.from ?? 0
  if (!run.locals.raise) return
  for (let at = changes.length - 1; (changes[at]?.from ?? -1) >= since; at--) {
    const change = changes[at]
    if (change && !change.lost && change.names.length > 0)
      changes[at] = { ...change, lost: true, lostAt: index }
  }
}

const readChanges = (lanes: Reading['lanes'], index: number, run: Run, before: Run | undefined): void => {
  const names = newChanges(run.locals, before?.locals)
  if (names.length === 0) return
  const suspends = names.includes('session_suspended')
  // Seen here for the first time, so the step before has made them; a hand may have set something there already.
  const made = index - 1
  if (lanes.changes.at(-1)?.from === made) replaceLast(lanes.changes, { names, suspends })
  else lanes.changes.push({ ...NOTHING_CHANGED, from: made, to: made, names, suspends })
}

const NOTHING_CHANGED = {
  kind: 'change',
  names: [],
  edits: [],
  suspends: false,
  lost: false,
  lostAt: Infinity,
} as const

const readEdit = ({ changes }: Reading['lanes'], index: number, input: HandInput): void => {
  if ('edit' in input) changes.push({ ...NOTHING_CHANGED, from: index, to: index, edits: [input.edit.field] })
}

const readCall = (
  lanes: Reading['lanes'],
  index: number,
  run: Run,
  before: Run | undefined,
  input: Input | undefined,
): void => {
  const step = table[run.at]
  if (step.shape === 'tells')
    lanes.tags.push({ kind: 'tell', from: index, to: index, function: step.tell(run).function })
  const request = requestOf(run)
  if (!request) return
  const lane = request.service === 'provider' ? lanes.provider : lanes.faultDetector
  const asked: CallBar = {
    kind: 'call',
    from: index,
    to: Infinity,
    function: request.function,
    state: 'state' in request ? request.state : undefined,
    reply: undefined,
    byHand: false,
    took: 0,
  }
  if (run.reply === undefined) {
    lane.push(asked)
    return
  }
  const byHand = input !== undefined && 'reply' in input && input.by_hand === true
  replaceLast(lane, { reply: run.reply, byHand, took: run.now - (before ?? run).now, to: index })
}

const readTimer = ({ timers }: Reading['lanes'], index: number, run: Run): void => {
  const session = currentSession(run.state)
  const open = timers.at(-1)
  const going = open?.to === Infinity ? open : undefined
  if (session?.status === 'suspended') {
    const tag = session.tags?.head
    if (going?.kind === 'window' && going.tag === tag) return
    close(timers, going, index)
    timers.push({ kind: 'window', from: index, to: Infinity, tag })
    return
  }
  const { timer, now } = run
  if (going?.kind === 'timer' && going.due === timer?.due) return
  close(timers, going, index)
  if (timer)
    timers.push({ kind: 'timer', from: index, to: Infinity, due: timer.due, length: timer.due - now })
}

const readTime = (reading: Reading, index: number, run: Run, before: Run): void => {
  if (reading.deadlinePassed === undefined && run.now > before.now && isPast(run) && !isPast(before))
    reading.deadlinePassed = index
  // While it works, time moves in calls only, and a call has its bar.
  if (run.now > before.now && needs(before) === 'outside')
    reading.idles.push({ before: index, length: run.now - before.now })
}

/** Whether the payment's processing deadline lies behind a moment; a hand may have moved it. */
const isPast = ({ now, state }: Run): boolean => {
  const deadline = state.payment.processing_deadline
  const at = deadline === undefined ? undefined : parseInstant(deadline)
  return at !== undefined && now >= at
}

const close = <T extends Stretch>(lane: T[], going: T | undefined, index: number): void => {
  if (going) lane[lane.length - 1] = { ...going, to: index - 1 }
}

const replaceLast = <T extends Stretch>(lane: T[], patch: Partial<T>): void => {
  const last = lane.at(-1)
  if (last) lane[lane.length - 1] = { ...last, ...patch }
}
