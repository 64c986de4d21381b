import { AlarmClock, CopyPlus, Timer, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { inputKind, isOutside } from 'sessionscope/language/input.ts'
import { canRace, earliestAt, isMovable } from 'sessionscope/run/alter.ts'
import { inputAt, runAt } from 'sessionscope/run/history.ts'
import { formatInstant, parseInstant } from 'sessionscope/session/instant.ts'
import { clock } from 'sessionscope/words/format.ts'
import { inputName } from 'sessionscope/words/index.ts'
import { useDebugger } from '../../debugger/debuggerContext.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { Button } from '../../look/button/Button.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { useInspectorWords } from '../useInspectorWords.ts'
import { Field } from './Field.tsx'

/** How long after an input its copy comes, ms. */
const LATER = 1000

/**
 * What came from outside at an entry, and how it could have come otherwise: at another time, never, once more, or too late.
 * Nothing for an entry that nothing movable led to.
 */
export function OutsideTools({ open, at }: { readonly open: OpenRun; readonly at: number }) {
  const inspector = useInspectorWords()
  const { outside: words } = inspector
  const language = useSettings(settings => settings.language)
  const made = useDebugger()
  const [moving, move] = useState(false)
  const { history } = open
  const input = at < history.length && isMovable(history, at) ? inputAt(history, at) : undefined
  if (!input || !isOutside(input)) return null
  const { now } = runAt(history, at)
  const name = inputName(inputKind(input), language)
  return (
    <div className="outside-tools changes-run" role="group" aria-label={words.group(name)}>
      <p>{words.came(name, clock(now, language, open.scenario.now))}</p>
      <div>
        <Button small look="frame" icon={AlarmClock} onPress={() => move(!moving)}>
          {words.move}
        </Button>
        <Button small look="frame" icon={X} onPress={() => made.alter({ drop: true, at })}>
          {words.drop}
        </Button>
        <Button small look="frame" icon={CopyPlus} onPress={() => made.alter({ again: LATER, at })}>
          {words.again}
        </Button>
        <Button
          small
          look="frame"
          icon={Timer}
          refusal={canRace(history, at) ? undefined : words.noTimer}
          onPress={() => made.alter({ race: true, at })}
        >
          {words.race}
        </Button>
      </div>
      {moving && (
        <MoveForm now={now} earliest={earliestAt(history, at)} onMove={ms => made.alter({ move: ms, at })} />
      )}
    </div>
  )
}

/** The instant at which an input is to come instead. */
function MoveForm({
  now,
  earliest,
  onMove,
}: {
  readonly now: number
  /** ms since the epoch: before this the machine was at work, or at another rest. */
  readonly earliest: number
  readonly onMove: (ms: number) => void
}) {
  const inspector = useInspectorWords()
  const { outside: words } = inspector
  const [text, write] = useState(() => formatInstant(now))
  const language = useSettings(settings => settings.language)
  const ms = parseInstant(text)
  const mistake =
    ms === undefined
      ? words.notAnInstant
      : ms < earliest
        ? words.tooEarly(clock(earliest, language, now))
        : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ms !== undefined && mistake === undefined) onMove(Math.floor(ms))
  }
  return (
    <form className="outside-move" onSubmit={submit}>
      <Field label={words.when} value={text} mistake={mistake} onChange={write} />
      <button
        type="submit"
        className="button button-frame"
        aria-disabled={mistake !== undefined || undefined}
      >
        {words.send}
      </button>
    </form>
  )
}
