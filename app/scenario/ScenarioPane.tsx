import { useEffect, useMemo, useState } from 'react'
import { runAt } from 'sessionscope/run/history.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { useStore } from 'zustand'
import { useDebugger, useOfRun } from '../debugger/debuggerContext.ts'
import { currentRun } from '../debugger/runs.ts'
import { PaneBoundary } from '../shell/PaneBoundary.tsx'
import type { Desk, DeskDraft } from './desk.ts'
import { createDesk, isOfDraft } from './desk.ts'
import { FaultStrip } from './faults/FaultStrip.tsx'
import { FormSection } from './form/FormSection.tsx'
import type { FormOf } from './form/formContext.ts'
import { FormContext } from './form/formContext.ts'
import { PlayedContext, playedOf } from './played.ts'
import { ScenarioHead } from './ScenarioHead.tsx'
import { ScenarioNav } from './ScenarioNav.tsx'
import type { Section } from './sections.ts'
import { sectionOf } from './sections.ts'
import type { Shelf } from './shelf.ts'
import { useShelf, useShelfState } from './shelfContext.ts'
import { textExtensions } from './text/extensions.ts'
import { TextPane } from './text/TextPane.tsx'
import { useScenarioWords } from './useScenarioWords.ts'
import './scenario.css'

/** What is shown of a draft: its form, its text, or both side by side. */
export type Shown = 'form' | 'text' | 'both'

const desks = new WeakMap<Shelf, Desk>()

/** The desk stays while the page does: whoever looks at a run meanwhile finds the drafts with all that can be undone. */
const deskOf = (shelf: Shelf): Desk => {
  const found = desks.get(shelf) ?? createDesk(shelf, textExtensions, () => `draft-${crypto.randomUUID()}`)
  desks.set(shelf, found)
  return found
}

/** The editor of a scenario file. Loaded lazily: it brings the protocol and the text editor with it. */
export default function ScenarioPane() {
  const { pane: words } = useScenarioWords()
  const { store } = useDebugger()
  const shelf = useShelf()
  const desk = deskOf(shelf)
  // Which draft is shown depends on these; the run itself is another one with each step.
  const source = useOfRun(run => run.source)
  const scenario = useOfRun(run => run.scenario)
  const shown = useShelfState(state => state.shown)
  const keys = useShelfState(state => state.drafts.map(({ key }) => key).join(' '))
  const draft = useMemo(
    () =>
      ({ at: [source, scenario, shown, keys], draft: desk.shown(currentRun(store.getState().runs)) }).draft,
    [desk, store, source, scenario, shown, keys],
  )
  if (!draft) return <p className="scenario-empty">{words.nothingOpen}</p>
  return <Edited key={draft.key} desk={desk} opened={draft} />
}

function Edited({ desk, opened }: { readonly desk: Desk; readonly opened: DeskDraft }) {
  const { draft } = opened
  const reading = useStore(draft.store, state => state.reading)
  const [shown, show] = useState<Shown>('both')
  const [selected, select] = useState('')
  const [unread] = useState((): FormOf['unread'] => new Map())
  const [section, turnTo] = useState<Section>('provider')
  const nextAttempt = useOfRun(run =>
    isOfDraft(opened, run) ? runAt(run.history, run.cursor).calls + 1 : undefined,
  )
  const played = useMemo(() => playedOf(reading), [reading])
  useUndoKeys(draft)
  useOnTheShelf(reading.opened?.scenario)
  /** What is pressed in the text or in the list of mistakes is shown in the form too. */
  const go = (path: string) => {
    select(path)
    const its = sectionOf(path)
    if (its) turnTo(its)
  }
  const form = useMemo(
    () => ({ draft, root: reading.value, problems: reading.problems, onSelect: select, unread }),
    [draft, reading, unread],
  )
  return (
    <main className="scenario">
      <ScenarioHead opened={opened} shown={shown} onShow={show} onGo={go} />
      <div className="scenario-body" data-shown={shown}>
        <ScenarioNav
          desk={desk}
          opened={opened.key}
          reading={reading}
          section={section}
          onSection={next => {
            turnTo(next)
            select('')
          }}
        />
        <PlayedContext value={played}>
          <FormContext value={form}>
            {shown !== 'text' && (
              <div className="scenario-form">
                <PaneBoundary>
                  <FormSection section={section} selected={selected} onSelect={select} />
                </PaneBoundary>
              </div>
            )}
          </FormContext>
          {shown !== 'form' && (
            <PaneBoundary>
              <TextPane draft={draft} selected={selected} onSelect={go} />
            </PaneBoundary>
          )}
          <FaultStrip draft={draft} nextAttempt={nextAttempt} />
        </PlayedContext>
      </div>
    </main>
  )
}

/** Whoever shares what is on the screen means this scenario, and not the one of the run behind it. */
const useOnTheShelf = (scenario: Scenario | undefined): void => {
  const shelf = useShelf()
  useEffect(() => {
    shelf.edit({ scenario })
    return () => shelf.edit(undefined)
  }, [shelf, scenario])
}

/** In a field of the top bar, or in a dialog: what is typed there is no part of the draft. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target !== document.body && target.closest('.scenario') === null

/** In a field too: what the browser would take back there is only what was typed in that one. */
const useUndoKeys = (draft: DeskDraft['draft']): void =>
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const held = event.ctrlKey || event.metaKey
      // The text has a keymap of its own, which has used the key already.
      if (!held || event.altKey || event.defaultPrevented || isElsewhere(event.target)) return
      if (event.code !== 'KeyZ' && event.code !== 'KeyY') return
      event.preventDefault()
      if (event.code === 'KeyY' || event.shiftKey) draft.redo()
      else draft.undo()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [draft])
