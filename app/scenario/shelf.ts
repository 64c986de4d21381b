import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { createStore } from 'zustand/vanilla'

/** The text of a scenario that somebody writes; `from` is the source of the run that it began with. */
export interface ShelvedDraft {
  readonly key: string
  readonly text: string
  readonly from: string | undefined
}

export interface ShelfState {
  /** In the order in which they were begun. */
  readonly drafts: readonly ShelvedDraft[]
  /** The draft in the editor; none: the scenario of the run on the screen. */
  readonly shown: string | undefined
  /** What the draft in the editor says while it is on the screen; `scenario` is undefined as long as it has a mistake. */
  readonly edited: { readonly scenario: Scenario | undefined } | undefined
  /** The draft that was taken away last, with its place. */
  readonly removed: { readonly draft: ShelvedDraft; readonly at: number } | undefined
}

/** Everything that is being written, as texts: what stands here outlives the editor, and the page where it is kept. */
export const createShelf = () => {
  const store = createStore<ShelfState>(() => ({
    drafts: [],
    shown: undefined,
    edited: undefined,
    removed: undefined,
  }))
  return {
    store,
    put: (draft: ShelvedDraft) =>
      store.setState(({ drafts }) => ({
        drafts: drafts.some(({ key }) => key === draft.key)
          ? drafts.map(other => (other.key === draft.key ? draft : other))
          : [...drafts, draft],
      })),
    remove: (key: string) =>
      store.setState(({ drafts, shown, removed }) => {
        const at = drafts.findIndex(draft => draft.key === key)
        const draft = drafts[at]
        if (!draft) return { removed }
        return {
          drafts: drafts.toSpliced(at, 1),
          shown: shown === key ? undefined : shown,
          removed: { draft, at },
        }
      }),
    /** Puts back what was taken away last. */
    restore: () =>
      store.setState(({ drafts, removed, shown }) =>
        removed
          ? {
              drafts: drafts.toSpliced(removed.at, 0, removed.draft),
              shown: removed.draft.key,
              removed: undefined,
            }
          : { shown },
      ),
    show: (shown: string | undefined) => store.setState({ shown }),
    edit: (edited: ShelfState['edited']) => store.setState({ edited }),
  }
}

export type Shelf = ReturnType<typeof createShelf>
