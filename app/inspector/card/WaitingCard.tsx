import type { Run } from 'sessionscope/machine/run.ts'
import { currentSession } from 'sessionscope/payment/find.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { sentence } from 'sessionscope/words/index.ts'
import { useOfRun } from '../../debugger/debuggerContext.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { shownMoment } from '../../debugger/runs.ts'
import { type Status, StatusGlyph } from '../../look/glyphs/StatusGlyph.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { wakeAt } from '../../timeline/model.ts'
import type { InspectorWords } from '../inspectorWords.ts'
import { Told } from '../Told.tsx'
import { useInspectorWords } from '../useInspectorWords.ts'
import { BrokenOff } from './BrokenOff.tsx'
import { restTitle } from './restTitle.ts'
import type { Give } from './Waker.tsx'
import { Wakers } from './Wakers.tsx'
import type { Waiting } from './waiting.ts'

type CardWords = InspectorWords['card']

/** Here most of what may come wakes nobody. */
const mayCome: readonly StepId[] = ['machine.left', 'machine.failed']

/** Why the machine rests, and what would wake it. */
export function WaitingCard({
  open,
  waiting,
  give,
}: {
  readonly open: OpenRun
  readonly waiting: Waiting
  readonly give: Give
}) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const run = shownMoment(open)
  const isBroken = run.at === 'machine.failed' || run.at === 'machine.rerun'
  return (
    <>
      <h2 className="card-title" tabIndex={-1}>
        <StatusGlyph status={statusOf(run)} />
        {restTitle(run, language, inspector.card)}
      </h2>
      {isBroken ? (
        <BrokenOff open={open} />
      ) : (
        <p className="card-sentence">
          {run.at === 'machine.left' ? <Told parts={sentence(run, language)} /> : asleep(run, inspector.card)}{' '}
          {run.at === 'machine.left' && inspector.card.end}
        </p>
      )}
      <Refused />
      {/* Right above what it speaks of. */}
      <p className="card-sentence">
        {mayCome.includes(run.at) ? inspector.card.mayStillCome : inspector.card.wakes}
      </p>
      <Wakers open={open} run={run} waiting={waiting} give={give} />
    </>
  )
}

const statusOf = (run: Run): Status => {
  if (run.at === 'machine.failed') return 'down'
  if (run.at !== 'machine.left') return 'suspended'
  return currentSession(run.state)?.result?.succeeded ? 'succeeded' : 'failed'
}

/** What the sleep is about; until when stands in the title already. */
const asleep = ({ state }: Run, card: CardWords): string => {
  const session = currentSession(state)
  if (!session) return card.asleep.noSession
  if (session.status !== 'suspended') return card.asleep[session.status]
  return session.interaction ? card.asleep.interaction : card.asleep.suspended
}

/** What a door said to whoever came last; the machine itself keeps nothing of a wake-up that was refused. */
function Refused() {
  const inspector = useInspectorWords()
  const raise = useOfRun(({ history, cursor }) => {
    const wake = wakeAt(history, cursor)
    return wake && wake.raisedAt <= cursor ? wake.raise : undefined
  })
  if (raise?.class !== 'throw') return null
  return <p className="card-refusal">{inspector.card.refusedLast(raise.answer ?? raise.reason)}</p>
}
