import { useState } from 'react'
import type { FaultDetectorLoad } from 'sessionscope/effects/faultDetector.ts'
import { useDebugger } from '../../debugger/debuggerContext.ts'
import { Field } from '../card/Field.tsx'
import { Section } from '../Section.tsx'
import { type LoadDraft, loadDraft, loadOf, perMinuteIn, shareIn } from './loadDraft.ts'
import { useDetectorWords } from './useDetectorWords.ts'

/** Other payments through the same provider: a switch, and how many of them fail. What cannot be read changes nothing. */
export function LoadForm({ load }: { readonly load: FaultDetectorLoad | undefined }) {
  const { words, language } = useDetectorWords()
  const made = useDebugger()
  const [draft, setDraft] = useState(() => loadDraft(load, language))
  const write = (patch: Partial<LoadDraft>) => {
    const next = { ...draft, ...patch }
    setDraft(next)
    const read = loadOf(next)
    if (read) made.setLoad(read)
  }
  const turn = (on: boolean) => {
    const read = loadOf(draft)
    if (on && !read) setDraft(loadDraft(undefined, language))
    made.setLoad(on ? (read ?? loadOf(loadDraft(undefined, language))) : undefined)
  }
  return (
    <Section title={words.load}>
      <p className="inspector-about">{words.loadAbout}</p>
      <label className="detector-switch">
        <input type="checkbox" checked={load !== undefined} onChange={({ target }) => turn(target.checked)} />
        {words.addLoad}
      </label>
      {load && (
        <div className="detector-load">
          <Field
            label={words.perMinute}
            value={draft.perMinute}
            mistake={perMinuteIn(draft) === undefined ? words.mistakes.perMinute : undefined}
            onChange={perMinute => write({ perMinute })}
          />
          <Field
            label={words.share}
            value={draft.share}
            mistake={shareIn(draft) === undefined ? words.mistakes.share : undefined}
            onChange={share => write({ share })}
          />
        </div>
      )}
    </Section>
  )
}
