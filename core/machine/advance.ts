import type { Reply, Request } from '../effects/call.ts'
import { FAULT_DETECTOR_TIMEOUT, withinLimit } from '../effects/call.ts'
import type { HandInput, Input, InputKind, OutsideInput, ReplyInput } from '../language/input.ts'
import { inputKind, isByHand } from '../language/input.ts'
import type { Asked, Locals, Wake } from '../language/moment.ts'
import { NO_LOCALS, NOTHING_ASKED } from '../language/moment.ts'
import { clocked } from '../session/instant.ts'
import type { StepId } from '../steps/table.ts'
import { edited } from './edited.ts'
import type { Run } from './run.ts'
import type { Calls, GoesOn, Tells, Waits } from './table.ts'
import { table } from './table.ts'

/** What a run cannot go on without: nothing, the reply to a call, or something from outside. */
export type Need = 'nothing' | 'reply' | 'outside'

/** What `advance` needs as its input here. */
export const needs = (run: Run): Need => {
  const { shape } = table[run.at]
  if (shape === 'waits') return 'outside'
  return shape === 'calls' && run.reply === undefined ? 'reply' : 'nothing'
}

/** The outside inputs that the machine takes here. */
export const accepts = (run: Run): readonly InputKind[] => {
  const step = table[run.at]
  if (step.shape !== 'waits') return []
  const kinds = Object.keys(step.on) as InputKind[]
  return kinds.filter(kind => step.takes?.[kind]?.(run) ?? true)
}

/** The call that the run is about to make, or is making. */
export const requestOf = (run: Run): Request | undefined => {
  const step = table[run.at]
  return step.shape === 'calls' ? step.request(run) : undefined
}

/** An input that does not belong where the run stands: a mistake of the caller, never of the data. */
export class Misplaced extends Error {
  override name = 'Misplaced'
}

/**
 * The whole interpreter: the run one visible step further. Pure; the run it was given stays as it was.
 * A call is two steps: taking its reply, then settling it. Throws `Misplaced` when the input is missing, superfluous
 * or not accepted here; ask `needs` and `accepts` first.
 */
export const advance = (run: Run, input?: Input): Run => {
  if (input && isByHand(input)) return byHand(run, input)
  const step = table[run.at]
  switch (step.shape) {
    case 'goes on':
      return goOn(run, step)
    case 'decides':
      return at(run, step.choose(step.facts(run)))
    case 'tells':
      return tell(run, step)
    case 'calls':
      return run.reply ? settle(run, step, run.reply) : answered(run, step, asReply(run, input))
    case 'waits':
      return wake(run, step, asOutside(run, input))
  }
}

/** The run where it stands, with a field set by hand or its clock moved on. */
const byHand = (run: Run, input: HandInput): Run => {
  if ('edit' in input) return edited(run, input.edit)
  if (!canElapse(run, input.elapsed)) throw new Misplaced(`${run.at} does not let ${input.elapsed} ms pass`)
  return { ...run, now: clocked(run.now + input.elapsed), idle: run.idle + input.elapsed }
}

/** Whether so many ms can pass here with nothing happening: the machine rests, and no timer would have fired. */
export const canElapse = (run: Run, ms: number): boolean =>
  needs(run) === 'outside' &&
  ms > 0 &&
  !(run.timer && accepts(run).includes('timer') && run.timer.due < run.now + ms)

// Each of these writes all fields out: one hidden class for every run keeps `advance` fast and a step small.

const at = (run: Run, to: StepId): Run => ({
  at: to,
  state: run.state,
  given: run.given,
  locals: run.locals,
  reply: undefined,
  timer: run.timer,
  raised: run.raised,
  bound: run.bound,
  now: run.now,
  idle: 0,
  wakes: run.wakes,
  calls: run.calls,
  asked: run.asked,
  script: run.script,
})

const goOn = (run: Run, step: GoesOn): Run => {
  const next = at(run, step.to)
  if (!step.do && !step.keeps) return step.clears ? { ...next, locals: NO_LOCALS } : next
  const kept = step.keeps?.(run)
  const locals = step.clears ? NO_LOCALS : step.do ? set(run.locals, step.do(run)) : run.locals
  return { ...next, ...kept, locals }
}

const tell = (run: Run, step: Tells): Run => {
  const [to] = Object.keys(step.exits) as StepId[]
  return { ...at(run, to as StepId), ...step.keeps?.(run) }
}

const settle = (run: Run, step: Calls, reply: Reply): Run => {
  const taken = step.settle(reply, run)
  const next = at(run, taken.to)
  return taken.set ? { ...next, locals: set(run.locals, taken.set) } : next
}

const asReply = (run: Run, input: Exclude<Input, HandInput> | undefined): ReplyInput => {
  if (!input || !('reply' in input)) throw new Misplaced(`${run.at} waits for the reply to its call`)
  return input
}

const asOutside = (run: Run, input: Exclude<Input, HandInput> | undefined): OutsideInput => {
  if (!input || 'reply' in input) throw new Misplaced(`${run.at} waits for something from outside`)
  return input
}

const answered = (run: Run, step: Calls, input: ReplyInput): Run => {
  const request = step.request(run)
  const provider = request.service === 'provider'
  const reply = withinLimit(
    input.reply,
    provider ? run.given.config.provider_timeout : FAULT_DETECTOR_TIMEOUT,
  )
  const asked: Asked = { ...run.asked, [request.function]: run.asked[request.function] + 1 }
  return {
    ...run,
    reply,
    now: clocked(run.now + (reply.took ?? 0)),
    calls: run.calls + (provider ? 1 : 0),
    asked,
  }
}

const wake = (run: Run, step: Waits, input: OutsideInput): Run => {
  const kind = inputKind(input)
  const to = step.on[kind]
  if (!to || !accepts(run).includes(kind)) throw new Misplaced(`${run.at} does not take ${kind}`)
  const script = input.script === undefined ? run.script : input.script + 1
  const next = { ...at(run, to), ...step.keeps?.(run, input), now: arrival(run, input), script }
  if (kind === 'go_on') return next
  return {
    ...next,
    locals: { ...NO_LOCALS, wake: wakeOf(run, input) },
    wakes: run.wakes + 1,
    asked: NOTHING_ASKED,
  }
}

/** Time never runs backwards: an armed timer fires when due, anything else comes at its instant. */
const arrival = (run: Run, input: OutsideInput): number =>
  clocked(Math.max(run.now, input.at ?? ('timer' in input ? (run.timer?.due ?? run.now) : run.now)))

const wakeOf = (run: Run, input: OutsideInput): Wake => {
  if ('callback' in input) return { by: 'callback', ...input.callback }
  if ('change_session' in input) return { by: 'change_session', ...input.change_session }
  if ('repair' in input) return { by: 'repair', ...input.repair }
  return { by: 'timer', rerun: run.timer?.rerun ?? 0 }
}

const set = (locals: Locals, patch: Partial<Locals>): Locals => ({ ...locals, ...patch })
