import { useState } from 'react'
import type { Message } from 'sessionscope/run/detector.ts'
import { clock } from 'sessionscope/words/format.ts'
import { Button } from '../../look/button/Button.tsx'
import { StepLink } from '../StepLink.tsx'
import type { Heard } from './services.ts'
import { useDetectorWords } from './useDetectorWords.ts'

/** So many are shown at first, and so many more at each press. */
const SHOWN = 40

/** What the fault detector was told, newest first, each with what became of it and the step where it was told. */
export function Messages({
  heard: { messages, counted },
  beside,
}: {
  readonly heard: Heard
  /** The run's first instant, ms since the epoch: the date is told where it is another day. */
  readonly beside: number
}) {
  const { words } = useDetectorWords()
  const [most, showMost] = useState(SHOWN)
  const more = messages.length - most
  return (
    <>
      <p className="inspector-about">{words.toldAbout}</p>
      <ol className="detector-list" aria-label={words.told}>
        {messages.slice(0, most).map(message => (
          <Row
            key={message.index}
            message={message}
            beside={beside}
            isPast={message.arrived === 'yes' && message.state !== undefined && !counted.has(message.index)}
          />
        ))}
      </ol>
      {more > 0 && (
        <Button small look="link" onPress={() => showMost(most + SHOWN)}>
          {words.earlier(more)}
        </Button>
      )}
    </>
  )
}

function Row({
  message,
  beside,
  isPast,
}: {
  readonly message: Message
  readonly beside: number
  /** It was accepted, and its operation has left the window. */
  readonly isPast: boolean
}) {
  const { words, language } = useDetectorWords()
  const { index, at, concern, state, operation_id, service_id, answer } = message
  const trouble = words.answers[answer]
  return (
    <li data-past={isPast}>
      <p className="detector-row">
        <code>{state ?? 'InitService'}</code>
        <span>
          {words.concerns[concern]}: {state ? words.states[state] : words.init}
        </span>
        <span className="detector-when">
          {clock(at, language, beside)} <StepLink index={index} />
        </span>
      </p>
      <p className="detector-operation">
        <code>{operation_id ?? service_id}</code>
      </p>
      {trouble !== undefined && <p className="detector-trouble">{trouble}</p>}
      {isPast && <p className="detector-past">{words.outside}</p>}
    </li>
  )
}
