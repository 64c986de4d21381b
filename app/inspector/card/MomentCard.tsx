import { useMemo, useRef } from 'react'
import type { ParagraphKey } from 'sessionscope/paragraphs/keys.ts'
import { useDebugger } from '../../debugger/debuggerContext.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { shownMoment } from '../../debugger/runs.ts'
import { useReading } from '../useReading.ts'
import { AuthorNotes } from './AuthorNotes.tsx'
import { ForkNotice } from './ForkNotice.tsx'
import { OutsideTools } from './OutsideTools.tsx'
import { ReadingCard } from './ReadingCard.tsx'
import { StepCard } from './StepCard.tsx'
import { StoppedNotice } from './StoppedNotice.tsx'
import { WaitingCard } from './WaitingCard.tsx'
import type { Give } from './Waker.tsx'
import { waitingOf } from './waiting.ts'
import './card.css'

/** The top of the inspector: why the machine rests and what would wake it, else the step that is about to be taken. */
export function MomentCard({
  open,
  onParagraph,
}: {
  readonly open: OpenRun
  readonly onParagraph: (key: ParagraphKey) => void
}) {
  const made = useDebugger()
  const card = useRef<HTMLDivElement>(null)
  const { scenario, cursor } = open
  const run = shownMoment(open)
  const waiting = useMemo(() => waitingOf(scenario, run), [scenario, run])
  const give: Give = input => {
    made.give(input)
    // The button is gone with the sleep; whoever uses the keyboard goes on at the step that follows.
    requestAnimationFrame(() => card.current?.querySelector('h2')?.focus())
  }
  const reading = useReading(open)
  if (reading)
    return (
      <div className="card">
        <ReadingCard key={reading} open={open} step={reading} onParagraph={onParagraph} />
      </div>
    )
  return (
    <div ref={card} className="card">
      <StoppedNotice open={open} />
      {waiting ? (
        // A form that stands open belongs to the moment it was opened at.
        <WaitingCard key={`${open.id} ${cursor}`} open={open} waiting={waiting} give={give} />
      ) : (
        <StepCard run={run} onParagraph={onParagraph} />
      )}
      <AuthorNotes notes={scenario.notes} step={run.at} />
      {!waiting && <OutsideTools key={`outside ${open.id} ${cursor}`} open={open} at={cursor} />}
      <ForkNotice open={open} />
    </div>
  )
}
