import { useState } from 'react'
import type { History } from 'sessionscope/run/history.ts'
import { clock } from 'sessionscope/words/format.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { shownMoment } from '../../debugger/runs.ts'
import { Button } from '../../look/button/Button.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { CopyButton } from '../CopyButton.tsx'
import { Section } from '../Section.tsx'
import { StepLink } from '../StepLink.tsx'
import { useInspectorWords } from '../useInspectorWords.ts'
import { ChangeList } from './ChangeList.tsx'
import { madeAt } from './madeAt.ts'
import type { StoredEntry } from './storedOf.ts'
import { storedOf } from './storedOf.ts'

/** A polling session stores hundreds of times; the newest are what one looks for. */
const FIRST_SHOWN = 20

const json = (value: unknown) => () => JSON.stringify(value, undefined, 2)

/** What this wake-up has gathered, and what the run has stored. */
export function ChangesTab({ open }: { readonly open: OpenRun }) {
  const inspector = useInspectorWords()
  const { collected, changes } = shownMoment(open).locals
  const stored = storedOf(open.history, open.cursor)
  const steps = madeAt(open.history, open.cursor)
  if (!collected && !changes && stored.length === 0)
    return <p className="inspector-empty">{inspector.changes.none}</p>
  return (
    <>
      {collected && (
        <Pending
          title={inspector.changes.collected}
          about={inspector.changes.collectedAbout}
          changes={collected}
          steps={steps}
        />
      )}
      {changes && (
        <Pending
          title={inspector.changes.ready}
          about={inspector.changes.readyAbout}
          changes={changes}
          steps={steps}
        />
      )}
      <Stored past={open.history} entries={stored} />
    </>
  )
}

function Pending({
  title,
  about,
  changes,
  steps,
}: {
  readonly title: string
  readonly about: string
  readonly changes: readonly object[]
  readonly steps: readonly number[]
}) {
  const inspector = useInspectorWords()
  return (
    <Section
      title={title}
      tools={changes.length > 0 && <CopyButton label={inspector.copy} text={json(changes)} />}
    >
      <p className="inspector-about">{changes.length > 0 ? about : inspector.changes.emptyYet}</p>
      <ChangeList changes={changes} steps={steps} />
    </Section>
  )
}

function Stored({ past, entries }: { readonly past: History; readonly entries: readonly StoredEntry[] }) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const [all, showAll] = useState(false)
  const shown = all ? entries : entries.slice(0, FIRST_SHOWN)
  const latest = entries[0]?.now
  const tools = entries.length > 0 && (
    <CopyButton label={inspector.copy} text={json(entries.toReversed().map(({ changes }) => changes))} />
  )
  return (
    <Section title={inspector.changes.stored} tools={tools}>
      {entries.length === 0 && <p className="inspector-about">{inspector.changes.nothingStored}</p>}
      {shown.map(({ index, wake, now, changes }) => (
        <div key={index} className="stored">
          <p className="stored-head">
            {inspector.changes.wake(wake)} · {clock(now, language, latest)} <StepLink index={index} />
          </p>
          <ChangeList changes={changes} steps={madeAt(past, index)} />
        </div>
      ))}
      {shown.length < entries.length && (
        <Button look="link" onPress={() => showAll(true)}>
          {inspector.changes.earlier(entries.length - shown.length)}
        </Button>
      )}
    </Section>
  )
}
