import { SkipForward, Timer } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { inputKind, isOutside } from 'sessionscope/language/input.ts'
import { needs } from 'sessionscope/machine/advance.ts'
import { parseInstant } from 'sessionscope/session/instant.ts'
import { clock, duration } from 'sessionscope/words/format.ts'
import { inputName } from 'sessionscope/words/index.ts'
import { upcoming } from '../debugger/clock.ts'
import { useDebugger } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { shownMoment } from '../debugger/runs.ts'
import { Field } from '../inspector/card/Field.tsx'
import { Button } from '../look/button/Button.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { parseDuration } from './duration.ts'

const QUICK = [1_000, 10_000, 60_000, 3_600_000] as const

/** What the clock stands at, what it is waiting for, and how it can be moved on. */
export default function ClockPanel({ run }: { readonly run: OpenRun }) {
  const { runbar } = useWords()
  const { clock: words } = runbar
  const made = useDebugger()
  const moment = shownMoment(run)
  const rests = needs(moment) === 'outside'
  const next = upcoming(run.scenario, moment)
  const noNext = rests ? words.nothing : words.works
  return (
    <>
      <h2 className="popover-title">{words.title}</h2>
      <Facts run={run} />
      <div className="popover-foot">
        <Button
          look="frame"
          icon={SkipForward}
          onPress={made.toNextTimer}
          refusal={next ? undefined : noNext}
        >
          {words.toNextLong}
        </Button>
        <Button
          look="frame"
          icon={Timer}
          onPress={made.fire}
          refusal={rests && moment.timer ? undefined : noNext}
        >
          {words.fire}
        </Button>
      </div>
      <Advance refusal={rests ? undefined : words.works} />
      <p className="popover-about">{words.about}</p>
    </>
  )
}

function Facts({ run }: { readonly run: OpenRun }) {
  const { runbar } = useWords()
  const { clock: words } = runbar
  const language = useSettings(settings => settings.language)
  const moment = shownMoment(run)
  const next = upcoming(run.scenario, moment)
  const when = (at: number | undefined, none: string) => {
    if (at === undefined) return none
    const away = at - moment.now
    const said = away > 0 ? words.inTime(duration(away, language)) : away === 0 ? words.due : words.passed
    return `${clock(at, language, moment.now)}, ${said}`
  }
  const { processing_deadline } = moment.state.payment
  const deadline = processing_deadline === undefined ? undefined : parseInstant(processing_deadline)
  const named = next && isOutside(next.input) ? inputName(inputKind(next.input), language) : undefined
  return (
    <dl className="clock-facts">
      <dt>{runbar.now}</dt>
      <dd className="mono">{clock(moment.now, language, 0)}</dd>
      <dt>{words.timer}</dt>
      <dd>{when(moment.timer?.due, words.noTimer)}</dd>
      <dt>{words.next}</dt>
      <dd>{next && named ? `${named}: ${when(next.at, '')}` : words.noNext}</dd>
      <dt>{words.deadline}</dt>
      <dd>{when(deadline, words.noDeadline)}</dd>
    </dl>
  )
}

function Advance({ refusal }: { readonly refusal: string | undefined }) {
  const { runbar } = useWords()
  const { clock: words } = runbar
  const language = useSettings(settings => settings.language)
  const made = useDebugger()
  const [text, write] = useState('')
  const [wrong, tell] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const ms = parseDuration(text)
    tell(ms === undefined)
    if (ms !== undefined && refusal === undefined) made.elapse(ms)
  }
  return (
    <form className="clock-advance" aria-label={words.advance} onSubmit={submit}>
      <Field
        label={words.advanceField}
        value={text}
        placeholder={words.example}
        mistake={wrong ? words.mistake : undefined}
        onChange={write}
      />
      <button
        type="submit"
        className="button button-frame"
        aria-disabled={refusal !== undefined || undefined}
      >
        {words.advance}
      </button>
      <div className="clock-quick">
        {QUICK.map(ms => (
          <Button key={ms} small look="frame" onPress={() => made.elapse(ms)} refusal={refusal}>
            {`+${duration(ms, language)}`}
          </Button>
        ))}
      </div>
    </form>
  )
}
