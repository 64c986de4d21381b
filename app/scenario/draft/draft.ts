import { history, isolateHistory, redo, redoDepth, undo, undoDepth } from '@codemirror/commands'
import type { Extension, TransactionSpec } from '@codemirror/state'
import { EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { fileText } from 'sessionscope/scenario/serialize.ts'
import { createStore } from 'zustand/vanilla'
import type { Reading } from './reading.ts'
import { readText } from './reading.ts'
import type { Path } from './value.ts'
import { withInserted, withMoved, withValue } from './value.ts'

/** A draft as the form and the text show it. */
export interface DraftState {
  readonly reading: Reading
  readonly undoable: boolean
  readonly redoable: boolean
}

/** A scenario file that is being written: one text with one history, whichever of form and text changes it. */
export interface Draft extends ReturnType<typeof createDraft> {}

/** What turns one text into another: where they begin to differ, to where they end alike. */
export const changeBetween = (before: string, after: string) => {
  let from = 0
  const shortest = Math.min(before.length, after.length)
  while (from < shortest && before[from] === after[from]) from++
  let same = 0
  while (same < shortest - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) }
}

/**
 * A draft of a scenario file. What the editor of the text needs besides comes as `extensions`; its view may come and go,
 * the text and its undo stay.
 */
export const createDraft = (text: string, extensions: Extension = []) => {
  let state = EditorState.create({ doc: text, extensions: [history(), extensions] })
  let view: EditorView | undefined
  const store = createStore<DraftState>(() => ({ reading: readText(text), undoable: false, redoable: false }))

  const took = (next: EditorState) => {
    const isChanged = next.doc !== state.doc
    state = next
    if (isChanged)
      store.setState({
        reading: readText(next.doc.toString()),
        undoable: undoDepth(next) > 0,
        redoable: redoDepth(next) > 0,
      })
  }

  const apply = (spec: TransactionSpec) => {
    if (view) view.dispatch(spec)
    else took(state.update(spec).state)
  }

  /** By the form: what was written by hand is written anew, in the one way in which files are written. */
  const rewrite = (value: unknown, alone: boolean) => {
    const changes = changeBetween(state.doc.toString(), fileText(value))
    if (changes.from === changes.to && changes.insert === '') return
    apply({ changes, ...(alone && { annotations: isolateHistory.of('full') }) })
  }
  const root = () => store.getState().reading.value

  const travel = (command: typeof undo) => {
    const target = view ?? {
      state,
      dispatch: (transaction: { state: EditorState }) => took(transaction.state),
    }
    command(target)
  }

  return {
    store,
    state: () => state,
    /** The view that shows the text now; its transactions come to `took`. */
    show: (shown: EditorView | undefined) => {
      view = shown
    },
    took,
    apply,
    /** Sets a value, in a step of undo of its own. Nothing happens while the text is no JSON. */
    put: (path: Path, value: unknown) => {
      if (root() !== undefined) rewrite(withValue(root(), path, value), true)
    },
    /** Sets a value as it is being typed: letter by letter in one step of undo. */
    type: (path: Path, value: unknown) => {
      if (root() !== undefined) rewrite(withValue(root(), path, value), false)
    },
    insert: (path: Path, index: number, element: unknown) => {
      if (root() !== undefined) rewrite(withInserted(root(), path, index, element), true)
    },
    move: (path: Path, from: number, to: number) => {
      if (root() !== undefined) rewrite(withMoved(root(), path, from, to), true)
    },
    /** Changes several places in one step of undo. */
    change: (change: (root: unknown) => unknown) => {
      if (root() !== undefined) rewrite(change(root()), true)
    },
    undo: () => travel(undo),
    redo: () => travel(redo),
  }
}
