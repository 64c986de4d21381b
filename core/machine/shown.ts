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

const presentedOf = (run: Run): Presented =>
  present(run.state, run.locals.session ?? currentSession(run.state))

/**
 * Everything that is shown of a run, each part by its own reader: what asks for one field of a hundred thousand runs
 * must not make the whole of each.
 */
export const shownParts = {
  activity: ({ state }: Run) => state.activity,
  machine: machineOf,
  raised: ({ raised }: Run) => raised,
  session: (run: Run) => presentedOf(run).session,
  wake_up: wakeUpOf,
  reply: ({ reply }: Run) => reply,
  timer: timerOf,
  now: ({ now }: Run) => formatInstant(now),
  wakes: ({ wakes }: Run) => wakes,
  calls: ({ calls }: Run) => calls,
  payment: (run: Run) => presentedOf(run).payment,
  target: ({ state }: Run) => state.target,
  route: ({ state }: Run) => state.route,
  retry_attempts: (run: Run) => presentedOf(run).retry_attempts,
  refund: (run: Run) => presentedOf(run).refund,
  machine_tag: ({ bound }: Run) => bound && items(bound),
  sessions: (run: Run) => presentedOf(run).sessions,
  config: ({ given }: Run) => given.config,
  proxy_options: ({ given }: Run) => given.options,
  doors: ({ given }: Run) => given.doors,
} as const

export type ShownPart = keyof typeof shownParts
export type ShownState = { readonly [P in ShownPart]: ReturnType<(typeof shownParts)[P]> }

const compute = (run: Run): ShownState => ({
  activity: shownParts.activity(run),
  machine: shownParts.machine(run),
  raised: shownParts.raised(run),
  session: shownParts.session(run),
  wake_up: shownParts.wake_up(run),
  reply: shownParts.reply(run),
  timer: shownParts.timer(run),
  now: shownParts.now(run),
  wakes: shownParts.wakes(run),
  calls: shownParts.calls(run),
  payment: shownParts.payment(run),
  target: shownParts.target(run),
  route: shownParts.route(run),
  retry_attempts: shownParts.retry_attempts(run),
  refund: shownParts.refund(run),
  machine_tag: shownParts.machine_tag(run),
  sessions: shownParts.sessions(run),
  config: shownParts.config(run),
  proxy_options: shownParts.proxy_options(run),
  doors: shownParts.doors(run),
})

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
