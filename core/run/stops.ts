import { type Explained, explain, holds, parseCondition } from '../condition/index.ts'
import type { Locals } from '../language/moment.ts'
import { needs, requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { table } from '../machine/table.ts'
import { currentSession } from '../payment/find.ts'
import { retryAttempts } from '../payment/state.ts'
import { nameOf } from '../session/change.ts'
import { targetType } from '../session/session.ts'
import type { Breakpoint, MomentName } from './breakpoint.ts'
import type { History } from './history.ts'
import { runAt, visitsUpTo } from './history.ts'

/** What the step about to be taken will set, where it sets anything by itself. */
const doing = (run: Run): Partial<Locals> => {
  const step = table[run.at]
  return (step.shape === 'goes on' && step.do?.(run)) || {}
}

/** Whether the step about to be taken collects a session change of that name. */
const collects = (run: Run, name: string): boolean =>
  (doing(run).collected ?? [])
    .slice(run.locals.collected?.length ?? 0)
    .some(change => nameOf(change) === name)

const startsSession = (run: Run): boolean =>
  (doing(run).changes ?? []).slice(run.locals.changes?.length ?? 0).some(change => {
    const inner = change.invoice_payment_refund_change?.payload ?? change
    return inner.invoice_payment_session_change?.payload.session_started !== undefined
  })

/** Told by what a step is about to do, not by its name: a new step that suspends is one of these by itself. */
const happens: Readonly<Record<MomentName, (run: Run, before: Run | undefined) => boolean>> = {
  suspend: run => collects(run, 'session_suspended'),
  sleep: run =>
    run.locals.result?.intent?.sleep !== undefined && doing(run).action?.timer?.set_timer !== undefined,
  finish: run => collects(run, 'session_finished'),
  transaction_bound: run => collects(run, 'session_transaction_bound'),
  fault_detector_error: run => {
    const request = run.reply ? undefined : requestOf(run)
    return request?.service === 'fault_detector' && request.state === 'error'
  },
  raise: (run, before) => run.locals.raise !== undefined && before?.locals.raise === undefined,
  rest: run => needs(run) === 'outside',
}

/** The number of the retry that the step about to be taken starts; undefined for any other step. */
const retryOf = (run: Run): number | undefined => {
  if (!startsSession(run) || !currentSession(run.state)) return undefined
  const attempts = retryAttempts(run.state)[targetType(run.state.target)] ?? 0
  return run.state.refund ? attempts : attempts + 1
}

type Test = (past: History, index: number) => boolean

/** Breakpoints stop where a step begins; its answer, an edit and passing time are no new beginning. */
const atBegin =
  (fits: (run: Run, before: Run | undefined) => boolean): Test =>
  (past, index) => {
    const run = runAt(past, index)
    const before = index > 0 ? runAt(past, index - 1) : undefined
    return before?.at !== run.at && fits(run, before)
  }

const testOf = (breakpoint: Breakpoint): Test => {
  switch (breakpoint.on) {
    case 'step':
      return atBegin(run => run.at === breakpoint.step)
    case 'edge':
      return atBegin((run, before) => before?.at === breakpoint.from && run.at === breakpoint.to)
    case 'retry': {
      const { number } = breakpoint
      return atBegin(run => {
        const retry = retryOf(run)
        return retry !== undefined && (number === undefined || retry === number)
      })
    }
    case 'change':
      return conditional(hasChanged(breakpoint.path))
    default:
      return atBegin(happens[breakpoint.on])
  }
}

/** What a breakpoint on a change asks, as a condition. */
const hasChanged = (path: string): string => `changed(${path})`

/** A condition that cannot be read never holds: it stops nothing, and whoever shows it says why. */
const conditional = (text: string): Test => {
  const parsed = parseCondition(text)
  return 'condition' in parsed ? (past, index) => holds(parsed.condition, watched(past, index)) : () => false
}

const watched = (past: History, index: number) => ({
  run: runAt(past, index),
  before: index > 0 ? runAt(past, index - 1) : undefined,
  visits: (step: Run['at']) => visitsUpTo(past, step, index),
})

/** What a breakpoint asks at an entry, question by question with the values found; nothing where it asks nothing. */
export const asked = (breakpoint: Breakpoint, past: History, index: number): readonly Explained[] => {
  const texts = [breakpoint.on === 'change' ? hasChanged(breakpoint.path) : undefined, breakpoint.when]
  return texts.flatMap(text => {
    const parsed = text === undefined ? undefined : parseCondition(text)
    return parsed && 'condition' in parsed ? explain(parsed.condition, watched(past, index)) : []
  })
}

/** Breakpoints made ready to be asked at any entry. */
export interface Stops {
  /** The first breakpoint that stops a run at an entry of its history. */
  readonly at: (past: History, index: number) => Breakpoint | undefined
  readonly none: boolean
}

const ready = new WeakMap<readonly Breakpoint[], Stops>()

/** The breakpoints that are on, ready to be asked; read once per list. */
export const stopsOf = (breakpoints: readonly Breakpoint[]): Stops => {
  const known = ready.get(breakpoints)
  if (known) return known
  const tests = breakpoints
    .filter(({ off }) => !off)
    .map(breakpoint => {
      const fits = testOf(breakpoint)
      const when = breakpoint.when === undefined ? undefined : conditional(breakpoint.when)
      return {
        breakpoint,
        stops: (past: History, at: number) => fits(past, at) && (when?.(past, at) ?? true),
      }
    })
  const stops: Stops = {
    at: (past, index) => tests.find(({ stops: test }) => test(past, index))?.breakpoint,
    none: tests.length === 0,
  }
  ready.set(breakpoints, stops)
  return stops
}

/** The next entry after an index where a run stops; undefined when it stops nowhere in its history. */
export const nextStop = (past: History, index: number, stops: Stops): number | undefined => {
  for (let next = index + 1; !stops.none && next < past.length; next++) if (stops.at(past, next)) return next
  return undefined
}

/** The last entry before an index where a run stops: where continuing from the beginning would have stopped last. */
export const previousStop = (past: History, index: number, stops: Stops): number | undefined => {
  for (let back = index - 1; !stops.none && back > 0; back--) if (stops.at(past, back)) return back
  return undefined
}
