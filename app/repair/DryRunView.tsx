import { replyName } from 'sessionscope/effects/log.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { failurePath } from 'sessionscope/payment/failure.ts'
import type { DryRun, RehearsedCall, Verdict } from 'sessionscope/run/rehearse.ts'
import type { PaymentChange } from 'sessionscope/session/domain.ts'
import { clock, duration } from 'sessionscope/words/format.ts'
import { changeNames } from 'sessionscope/words/values/shared.ts'
import { ChangeList } from '../inspector/changes/ChangeList.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useRepairWords } from './useRepairWords.ts'
import { VerdictText } from './VerdictText.tsx'

/** What a repair would do here, without doing it. */
export function DryRunView({
  verdict,
  dry,
  before,
}: {
  readonly verdict: Verdict | undefined
  readonly dry: DryRun | undefined
  /** The moment at which it comes. */
  readonly before: Run
}) {
  const words = useRepairWords()
  return (
    <section aria-label={words.foretold} className="repair-foretold">
      <h3>{words.foretold}</h3>
      {verdict === undefined ? (
        <p className="popover-about">{words.mendFirst}</p>
      ) : (
        <p className={verdict === 'accepted' ? undefined : 'editor-refusal'}>
          <VerdictText verdict={verdict} activity={before.state.activity} />
          {typeof verdict !== 'string' && verdict.reason !== 'working' && ` ${words.staysDown}`}
        </p>
      )}
      {verdict === 'accepted' && dry && <Outcome dry={dry} />}
    </section>
  )
}

const isRestart = (changes: readonly PaymentChange[]): boolean => {
  const { names } = changeNames(changes)
  return names.includes('session_finished') && names.includes('session_started')
}

function Outcome({ dry }: { readonly dry: DryRun }) {
  const words = useRepairWords()
  const { end, calls, after } = dry
  return (
    <>
      {dry.ignored && <p className="editor-refusal">{words.ignored}</p>}
      {'stored' in end && isRestart(end.stored) && <p className="editor-refusal">{words.restarted}</p>}
      {'raise' in end ? (
        <p className="repair-raise">
          {words.raised}: <code>{end.raise.class}</code> <code>{end.raise.reason}</code>
          {end.raise.failure && <code> {failurePath(end.raise.failure)}</code>}
        </p>
      ) : (
        <section aria-label={words.changes}>
          <h4>{words.changes}</h4>
          <ChangeList changes={end.stored} steps={[]} />
        </section>
      )}
      <dl className="repair-facts">
        <dt>{words.action}</dt>
        <dd>
          <TimerText dry={dry} />
        </dd>
        <dt>{words.calls}</dt>
        <dd>
          <Calls calls={calls} />
        </dd>
        <dt>{words.activity}</dt>
        <dd>
          <code>{after.state.activity}</code>
        </dd>
        <dt>{words.next}</dt>
        <dd>{words.rests[after.at]}</dd>
      </dl>
    </>
  )
}

/** What becomes of the timer: how long it waits is counted from when it is set. */
function TimerText({ dry: { end, after } }: { readonly dry: DryRun }) {
  const words = useRepairWords()
  const language = useSettings(settings => settings.language)
  const { timer, now } = after
  if (!timer) return words.timerGone
  if ('raise' in end || !end.action.timer) return words.timerKept
  const at = clock(timer.due, language, now)
  const wait = timer.due - now
  return wait > 0 ? words.timerSet(at, duration(wait, language)) : words.timerAtOnce(at)
}

function Calls({ calls }: { readonly calls: readonly RehearsedCall[] }) {
  const words = useRepairWords()
  if (calls.length === 0) return words.noCalls
  const placed = calls.map((call, place) => ({ call, place }))
  return (
    <ol className="repair-calls">
      {placed.map(({ call, place }) => (
        <li key={place}>
          {'tell' in call ? (
            <>
              <code>{call.tell.function}</code> {words.told}
            </>
          ) : (
            <>
              <code>{call.request.function}</code>{' '}
              {call.request.service === 'fault_detector' && (
                <>
                  <code>{call.request.state}</code> <code>{call.request.service_id}</code>
                </>
              )}
              {' → '}
              <code>{replyName(call.reply)}</code>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
