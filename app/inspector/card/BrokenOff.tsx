import type { Run } from 'sessionscope/machine/run.ts'
import { failurePath } from 'sessionscope/payment/failure.ts'
import { type Stop, stopAt } from 'sessionscope/run/failing.ts'
import { clock, duration } from 'sessionscope/words/format.ts'
import { partsOf } from 'sessionscope/words/parts.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { shownMoment } from '../../debugger/runs.ts'
import type { RepairWords } from '../../repair/useRepairWords.ts'
import { useRepairWords } from '../../repair/useRepairWords.ts'
import type { Language } from '../../settings/settings.ts'
import { useSettings } from '../../settings/useSettings.ts'
import { Told } from '../Told.tsx'

/** What the scheduler does after an error: runs the wake-up again, and when, or nothing, and why. */
const scheduling = (
  { timer, now }: Run,
  stop: Stop | undefined,
  { stop: words }: RepairWords,
  language: Language,
): string | undefined => {
  if (stop) return words.notRerun[stop.because]
  if (!timer) return undefined
  return words.rerun(timer.rerun, clock(timer.due, language, now), duration(timer.due - now, language))
}

/** What a machine waits for after an error. */
const waitsFor = ({ given }: Run, stop: Stop | undefined, { stop: words }: RepairWords): string => {
  if (!stop) return words.byRerun
  return given.doors === 'open' ? words.orOpen : words.onlyRepair
}

/** Which error has broken the wake-up off, and what comes of it: a re-run by the scheduler, or a stop until repair. */
export function BrokenOff({ open }: { readonly open: OpenRun }) {
  const words = useRepairWords()
  const language = useSettings(settings => settings.language)
  const run = shownMoment(open)
  const { raised } = run
  if (!raised) return null
  const stop = stopAt(open.history, open.cursor)
  const schedules = scheduling(run, stop, words, language)
  return (
    <dl className="card-error">
      <dt>{words.stop.error}</dt>
      <dd>
        <code>{raised.class}</code> <code>{raised.reason}</code>
        {raised.failure && <code> {failurePath(raised.failure)}</code>}{' '}
        {words.stop.brokenOff[stop?.by ?? 'timer']}
      </dd>
      {schedules !== undefined && (
        <>
          <dt>{words.stop.scheduler}</dt>
          <dd>
            <Told parts={partsOf(schedules)} />
          </dd>
        </>
      )}
      <dt>{words.stop.waits}</dt>
      <dd>
        <Told parts={partsOf(waitsFor(run, stop, words))} />
      </dd>
    </dl>
  )
}
