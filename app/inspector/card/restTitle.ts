import type { Run } from 'sessionscope/machine/run.ts'
import { failurePath } from 'sessionscope/payment/failure.ts'
import { currentSession } from 'sessionscope/payment/find.ts'
import { clock } from 'sessionscope/words/format.ts'
import type { Language } from '../../settings/settings.ts'
import type { InspectorWords } from '../inspectorWords.ts'

type CardWords = InspectorWords['card']

/** How the session has ended; where the deadline left none to be started, the payment knows why. */
const outcomeOf = ({ state }: Run, card: CardWords): string => {
  const result = currentSession(state)?.result
  if (result?.succeeded) return card.left.succeeded
  return card.left.failed(failurePath(result?.failed?.failure ?? state.payment.failure ?? {}))
}

/** What a machine at rest has come to: how the session has ended, or until when it sleeps. */
export const restTitle = (run: Run, language: Language, card: CardWords): string => {
  const due = run.timer && clock(run.timer.due, language, run.now)
  if (run.at === 'machine.failed') return card.down
  if (run.at === 'machine.left') return outcomeOf(run, card)
  if (due === undefined) return card.asleepUntimed
  if (run.at === 'machine.rerun') return card.rerun(run.timer?.rerun ?? 1, due)
  return (run.timer?.due ?? 0) > run.now ? card.asleepUntil(due) : card.asleepDue
}
