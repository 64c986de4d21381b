import type { ReactNode } from 'react'
import { runAt } from 'sessionscope/run/history.ts'
import { parseInstant } from 'sessionscope/session/instant.ts'
import { RERUNS } from 'sessionscope/steps/machine.ts'
import { clock, duration } from 'sessionscope/words/format.ts'
import { title } from 'sessionscope/words/index.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { shownMoment } from '../../debugger/runs.ts'
import { useSettings } from '../../settings/useSettings.ts'
import { Section } from '../Section.tsx'
import { StepLink } from '../StepLink.tsx'
import { ValueTree } from '../tree/ValueTree.tsx'
import { useInspectorWords } from '../useInspectorWords.ts'
import { timerSetter } from './timerSetter.ts'

/** The clock, the armed timer and who armed it, the action that is being built, and the deadline. */
export function TimerTab({ open }: { readonly open: OpenRun }) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const run = shownMoment(open)
  const { action } = run.locals
  const words = inspector.timer
  const deadline = run.state.payment.processing_deadline
  return (
    <>
      <dl className="inspector-facts">
        <Fact name={words.now}>{clock(run.now, language, open.scenario.now)}</Fact>
        <Fact name={words.armed}>
          <When at={run.timer?.due} now={run.now} none={words.notArmed} />
        </Fact>
        {run.timer && (
          <Fact name={words.setBy}>
            <Setter open={open} />
          </Fact>
        )}
        <Fact name={words.reruns}>
          {words.rerunsOf(run.timer?.rerun ?? rerunOf(run.locals.wake), RERUNS)}
        </Fact>
        <Fact name={words.deadline}>
          <When
            at={deadline === undefined ? undefined : parseInstant(deadline)}
            now={run.now}
            none={words.noDeadline}
          />
        </Fact>
      </dl>
      <Section title={words.action}>
        <p className="inspector-about">{action ? words.actionAbout : words.noAction}</p>
        {action && Object.keys(action).length > 0 && (
          <ValueTree label={words.action} value={action} first={OPEN} />
        )}
        {action && Object.keys(action).length === 0 && <p className="inspector-about">{words.emptyAction}</p>}
      </Section>
    </>
  )
}

const OPEN: ReadonlySet<string> = new Set(['/timer', '/timer/set_timer', '/timer/set_timer/timer'])

/** While a re-run is at work its count is the wake-up's: the fired timer is used up. */
const rerunOf = (wake: OpenRun['history']['log']['runs'][number]['locals']['wake']): number =>
  wake?.by === 'timer' ? wake.rerun : 0

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** An instant, and how far off it is. */
function When({
  at,
  now,
  none,
}: {
  readonly at: number | undefined
  readonly now: number
  readonly none: string
}) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  if (at === undefined) return <span className="inspector-quiet">{none}</span>
  const wait = at - now
  const off = duration(Math.abs(wait), language)
  return (
    <>
      {clock(at, language, now)}{' '}
      <span className="inspector-quiet">
        {wait > 0
          ? inspector.timer.ahead(off)
          : wait === 0
            ? inspector.timer.due
            : inspector.timer.behind(off)}
      </span>
    </>
  )
}

function Setter({ open: { history, cursor } }: { readonly open: OpenRun }) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const index = timerSetter(history, cursor)
  if (index === undefined) return <span className="inspector-quiet">{inspector.timer.before}</span>
  return (
    <>
      {title(runAt(history, index).at, language)} <StepLink index={index} />
    </>
  )
}
