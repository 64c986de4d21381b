import type { Extension } from '@codemirror/state'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { serialize } from 'sessionscope/scenario/serialize.ts'
import type { OpenRun } from '../debugger/runs.ts'
import type { Draft } from './draft/draft.ts'
import { createDraft } from './draft/draft.ts'
import type { Shelf, ShelvedDraft } from './shelf.ts'

/** A draft that lies in the editor. */
export interface DeskDraft {
  readonly key: string
  /** The source of the run whose scenario it began with. */
  readonly from: string | undefined
  /** The text that it began with: another one is a change. */
  readonly base: string
  readonly draft: Draft
}

/** The drafts with their histories, one for each text on the shelf and for the scenario of the run on the screen. */
export const createDesk = (shelf: Shelf, extensions: Extension, newId: () => string) => {
  const drafts = new Map<string, DeskDraft>()
  /** Of a scenario that nobody has changed yet, by the source of its run. */
  const untouched = new Map<string, { readonly scenario: Scenario; readonly made: DeskDraft }>()

  const begin = (key: string, text: string, from: string | undefined): DeskDraft => {
    const made: DeskDraft = { key, from, base: text, draft: createDraft(text, extensions) }
    made.draft.store.subscribe(({ reading }) => {
      if (from !== undefined) untouched.delete(from)
      drafts.set(key, made)
      shelf.put({ key, text: reading.text, from })
    })
    return made
  }

  const fromShelf = ({ key, text, from }: ShelvedDraft): DeskDraft => {
    const found = drafts.get(key) ?? begin(key, text, from)
    drafts.set(key, found)
    return found
  }

  return {
    /** The draft of the shelf that is shown, else the one that belongs to the run on the screen. */
    shown: (run: OpenRun | undefined): DeskDraft | undefined => {
      const { drafts: shelved, shown } = shelf.store.getState()
      const wanted = shelved.find(
        ({ key, from }) =>
          key === shown || (shown === undefined && run && (key === run.source || from === run.source)),
      )
      if (wanted) return fromShelf(wanted)
      if (!run) return undefined
      const { source, scenario } = run
      const begun = untouched.get(source)
      if (begun?.scenario === scenario) return begun.made
      const made = begin(newId(), serialize(scenario), source)
      untouched.set(source, { scenario, made })
      return made
    },
    /** Begins a draft with a text, and shows it. */
    begin: (text: string) => {
      const key = newId()
      shelf.put({ key, text, from: undefined })
      shelf.show(key)
    },
  }
}

export type Desk = ReturnType<typeof createDesk>

/** Whether a run is one of a draft, or of what the draft began with. */
export const isOfDraft = ({ key, from }: DeskDraft, { source }: Pick<OpenRun, 'source'>): boolean =>
  source === key || source === from
