import { useMemo } from 'react'
import type { OpenRun } from '../../debugger/runs.ts'
import { Section } from '../Section.tsx'
import { LoadForm } from './LoadForm.tsx'
import { Messages } from './Messages.tsx'
import { ServiceFigures } from './ServiceFigures.tsx'
import { heardAt } from './services.ts'
import { useDetectorWords } from './useDetectorWords.ts'
import './detector.css'

/** What the fault detector was told so far, and what routing would make of it. */
export function DetectorTab({ open }: { readonly open: OpenRun }) {
  const { words } = useDetectorWords()
  const { history, cursor, scenario } = open
  const { load } = scenario
  const heard = useMemo(() => heardAt(history, cursor, load), [history, cursor, load])
  return (
    <>
      {heard.services.map(service => (
        <ServiceFigures key={service.id} service={service} />
      ))}
      <LoadForm key={open.source} load={load} />
      <Section title={words.told}>
        {heard.messages.length === 0 ? (
          <p className="inspector-about">{words.nothingTold}</p>
        ) : (
          <Messages heard={heard} beside={scenario.now} />
        )}
      </Section>
      <Section title={words.formula}>
        <p className="inspector-about">{words.formulaAbout}</p>
        <p className="inspector-about">{words.harmless}</p>
      </Section>
    </>
  )
}
