import type { Input, OutsideInput, ReplyInput } from '../language/input.ts'
import type { Wake } from '../language/moment.ts'
import { accepts, advance, needs, requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { currentSession } from '../payment/find.ts'
import { groups } from '../steps/table.ts'
import type { History } from './history.ts'
import { countUpTo, runAt } from './history.ts'
import { receptionOf } from './reception.ts'
import type { Answers } from './recompute.ts'

/** How the machine would have stopped: inputs to be given one after another, from the entry `at` on. */
export interface WayToStop {
  readonly at: number
  readonly inputs: readonly Input[]
}

/** Why there is no such way. */
export type NoWay =
  /** It is down, or this wake-up ends so by itself. */
  | 'down'
  /** The payment has left the session stage. */
  | 'left'
  /** Whatever comes next leads out of the session stage, and nothing is called on the way. */
  | 'leads out'
  /** No timer is armed, and no callback is waited for. */
  | 'nothing wakes it'

/** What stops a machine for certain: no wake-up that ends so is run again. */
const FAILED: ReplyInput = {
  reply: { error: { class: 'result_unexpected', reason: 'what if the adapter had failed' } },
  by_hand: true,
}

/** So many inputs reach every call there is: a session is started, its timer fires, its callback comes. */
const MOST_GIVEN = 8

/** A run on its way, with what it was given, and the replies that it got since by itself. */
interface Leg {
  readonly run: Run
  readonly given: readonly Input[]
  readonly since: readonly Input[]
}

/**
 * The shortest way from an entry to a stopped machine: the next call of the provider goes wrong, and what has to come
 * before that call comes. Calls of the fault detector are answered by `answers`. Changes nothing.
 */
export const wayToStop = (past: History, from: number, answers: Answers): WayToStop | NoWay => {
  const at = nextChoice(past, from)
  const first = byItself({ run: runAt(past, at), given: [], since: [] }, answers)
  if (isStopped(first)) return 'down'
  if (runAt(past, from).at === 'machine.left') return 'left'
  let leadsOut = hasLeft(first)
  let open: readonly Leg[] = [first]
  for (let round = 0; round < MOST_GIVEN && open.length > 0; round++) {
    open = open.flatMap(leg => choicesAt(leg.run).map(input => byItself(given(leg, input), answers)))
    const stopped = open.find(isStopped)
    if (stopped) return { at, inputs: stopped.given }
    leadsOut ||= open.some(hasLeft)
  }
  return leadsOut ? 'leads out' : 'nothing wakes it'
}

const isStopped = ({ run }: Leg): boolean => run.at === 'machine.failed'
const hasLeft = ({ run }: Leg): boolean => run.at === 'machine.left'

const asksProvider = (run: Run): boolean => needs(run) === 'reply' && requestOf(run)?.service === 'provider'

/** The first entry from one on where something may be given: as far as the run itself has gone, it is followed. */
const nextChoice = (past: History, from: number): number => {
  let at = from
  while (at < past.length - 1 && needs(runAt(past, at)) !== 'outside' && !asksProvider(runAt(past, at))) at++
  return at
}

/** On by itself to the next call of the provider, or to where the machine rests. */
const byItself = (leg: Leg, answers: Answers): Leg => {
  let { run } = leg
  const since = [...leg.since]
  while (needs(run) !== 'outside' && !asksProvider(run)) {
    const input = needs(run) === 'reply' ? { reply: answers(run) } : undefined
    if (input) since.push(input)
    run = advance(run, input)
  }
  return { ...leg, run, since }
}

const given = (leg: Leg, input: Input): Leg => ({
  run: advance(leg.run, input),
  given: [...leg.given, ...leg.since, input],
  since: [],
})

/** What may be given where a leg ends. The timer goes first: it fires of itself. */
const choicesAt = (run: Run): readonly Input[] => {
  if (asksProvider(run)) return [FAILED]
  if (run.at === 'machine.left') return []
  const timer: readonly Input[] = accepts(run).includes('timer') ? [{ timer: {} }] : []
  return [...timer, ...callbackTo(run)]
}

/** The callback that a suspended session waits for. */
const callbackTo = (run: Run): readonly OutsideInput[] => {
  const tag = currentSession(run.state)?.tags?.head
  const callback = tag === undefined ? undefined : { callback: { tag, payload: '' } }
  return callback && receptionOf(run, callback) === 'accepted' ? [callback] : []
}

/** Why a machine is down: which wake-up it was that an error broke off, and why that is not run again. */
export interface Stop {
  readonly by: Wake['by']
  /** `class`: an error of this class never is; `used up`: every re-run has ended so. */
  readonly because: 'class' | 'used up' | 'not a timer'
}

/** Why the machine that is down at an entry is not woken again; undefined where it is not down. */
export const stopAt = (past: History, index: number): Stop | undefined => {
  const visits = past.log.visits.get('machine.raised') ?? []
  const raised = visits[countUpTo(visits, index) - 1]
  if (runAt(past, index).at !== 'machine.failed' || raised === undefined) return undefined
  const run = runAt(past, raised)
  const by = run.locals.wake?.by ?? 'timer'
  if (by !== 'timer') return { by, because: 'not a timer' }
  const { retryable } = groups.machine['machine.raised'].facts(run)
  return { by, because: retryable ? 'used up' : 'class' }
}
