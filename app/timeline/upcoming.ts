import { accepts, needs } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { parseInstant } from 'sessionscope/session/instant.ts'

/** Something that time alone will bring, after the last step. */
export interface Upcoming {
  readonly kind: 'timer' | 'deadline'
  /** ms since the epoch. */
  readonly at: number
  /** ms since the last step, or since the one before in the list. */
  readonly wait: number
}

/** What time will bring from a run's last moment: its timer, if it can fire, and the payment's processing deadline. */
export const upcoming = (last: Run): readonly Upcoming[] => {
  const fires = needs(last) !== 'outside' || accepts(last).includes('timer')
  const timer = fires ? last.timer?.due : undefined
  const events = [
    ...(timer === undefined ? [] : [{ kind: 'timer' as const, at: Math.max(timer, last.now) }]),
    ...deadlineOf(last).map(at => ({ kind: 'deadline' as const, at })),
  ].toSorted((a, b) => a.at - b.at)
  return events.map((event, index) => ({ ...event, wait: event.at - (events[index - 1]?.at ?? last.now) }))
}

/** The deadline counts only while the payment is being processed, and before it has passed. */
const deadlineOf = ({ state, now }: Run): readonly number[] => {
  const due = state.payment.processing_deadline
  const at = due === undefined ? undefined : parseInstant(due)
  return at !== undefined && at > now && state.activity === 'payment/processing_session' ? [at] : []
}
