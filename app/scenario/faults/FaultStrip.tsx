import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../look/button/Button.tsx'
import type { ScenarioWords } from '../../words/en/scenario.ts'
import type { Draft } from '../draft/draft.ts'
import { usePlayed } from '../played.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { CallbackKit } from './CallbackKit.tsx'
import { DetectorFaults } from './DetectorFaults.tsx'
import { ProviderFaults } from './ProviderFaults.tsx'
import './faults.css'

/** What has been done, in words of whatever language the page speaks then. */
export type Done = (words: ScenarioWords['faults']) => string

/** Everything that can go wrong, one press each. Each press is an ordinary rule or input, and undo takes it back. */
export function FaultStrip({
  draft,
  nextAttempt,
}: {
  readonly draft: Draft
  /** The number of the provider call that the run on the screen makes next. */
  readonly nextAttempt: number | undefined
}) {
  const { faults: words } = useScenarioWords()
  const played = usePlayed()
  const [open, setOpen] = useState(true)
  const text = useStore(draft.store, state => state.reading.text)
  const [done, setDone] = useState<{ readonly what: Done; readonly text: string }>()
  const tell = (what: Done) => setDone({ what, text: draft.store.getState().reading.text })
  return (
    <section className="faults" aria-label={words.title}>
      <div className="faults-title">
        <Button small icon={open ? ChevronDown : ChevronRight} on={open} onPress={() => setOpen(!open)}>
          {words.title}
        </Button>
        <span className="scenario-part-note" role="status">
          {/* Undone or changed since, it is no longer so. */}
          {done && done.text === text ? done.what(words) : words.note}
        </span>
      </div>
      {!open ? null : played ? (
        <div className="faults-kinds">
          <ProviderFaults draft={draft} played={played} nextAttempt={nextAttempt} onDone={tell} />
          <CallbackKit draft={draft} played={played} onDone={tell} />
          <DetectorFaults draft={draft} />
        </div>
      ) : (
        <p className="scenario-empty">{words.unreadable}</p>
      )}
    </section>
  )
}
