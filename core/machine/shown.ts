import { currentSession } from '../payment/find.ts'
import type { State } from '../payment/state.ts'
import { presentState } from '../payment/state.ts'
import { items } from '../session/chain.ts'
import { formatInstant } from '../session/instant.ts'
import type { Session } from '../session/session.ts'
import { isDown } from '../steps/doors.ts'
import type { Run } from './run.ts'

type Presented = ReturnType<typeof presentState>
const presented = new WeakMap<State, { session: Session | undefined; shown: Presented }>()

/** Kept per state, so that steps which leave it alone share the very same objects and need no comparing. */
const present = (state: State, session: Session | undefined): Presented => {
  const known = presented.get(state)
  if (known && known.session === session) return known.shown
  const shown = presentState(state, session)
  presented.set(state, { session, shown })
  return shown
}

const machineOf = (run: Run): 'working' | 'failed' | 're-run' => {
  if (isDown(run)) return 'failed'
  return run.raised && run.timer && run.timer.rerun > 0 ? 're-run' : 'working'
}

const timerOf = ({ timer }: Run) =>
  timer && { deadline: formatInstant(timer.due), ...(timer.rerun > 0 && { rerun: timer.rerun }) }

/** What this wake-up has gathered so far; the session stands by itself. */
const wakeUpOf = ({ locals }: Run) => {
  const set = Object.entries(locals).filter(([name, value]) => name !== 'session' && value !== undefined)
  return set.length === 0 ? undefined : Object.fromEntries(set)
}

const compute = (run: Run) => {
  const session = run.locals.session ?? currentSession(run.state)
  const {
    activity,
    session: shown,
    payment,
    target,
    route,
    retry_attempts,
    refund,
    sessions,
  } = present(run.state, session)
  return {
    activity,
    machine: machineOf(run),
    raised: run.raised,
    session: shown,
    wake_up: wakeUpOf(run),
    reply: run.reply,
    timer: timerOf(run),
    now: formatInstant(run.now),
    wakes: run.wakes,
    calls: run.calls,
    payment,
    target,
    route,
    retry_attempts,
    refund,
    machine_tag: run.bound && items(run.bound),
    sessions,
    config: run.given.config,
    proxy_options: run.given.options,
    doors: run.given.doors,
  }
}

export type ShownState = ReturnType<typeof compute>

const shownStates = new WeakMap<Run, ShownState>()

/**
 * Everything a run is at a step, as people read it: the stored state with the session as folded so far, what the
 * wake-up has gathered, timer, clock, machine, and the tags that the registry (`machine_tag`) knows. Instants are
 * RFC 3339 in UTC. Computed once per run.
 */
export const shownState = (run: Run): ShownState => {
  const known = shownStates.get(run)
  if (known) return known
  const shown = compute(run)
  shownStates.set(run, shown)
  return shown
}
