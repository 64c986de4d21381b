import { setDiagnostics } from '@codemirror/lint'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { NEWEST_VERSION } from 'sessionscope/scenario/limits.ts'
import { problemSentence } from 'sessionscope/scenario/problemWords.ts'
import { useStore } from 'zustand'
import { CopyButton } from '../../inspector/CopyButton.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import type { Draft } from '../draft/draft.ts'
import { markOf, pathAt, rangeAt, rangesIn } from '../draft/reading.ts'
import { usePassOn } from '../usePassOn.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { markRange } from './extensions.ts'
import './text.css'

/** The text of the file. What is wrong is marked in it; the lines that the form is at are tinted, and the other way round. */
export function TextPane({
  draft,
  selected,
  onSelect,
}: {
  readonly draft: Draft
  /** The path of what the form is at. */
  readonly selected: string
  readonly onSelect: (path: string) => void
}) {
  const { text: words } = useScenarioWords()
  const passOn = usePassOn()
  const reading = useStore(draft.store, state => state.reading)
  const place = useRef<HTMLDivElement>(null)
  const view = useTextView(draft, place, onSelect)
  useMistakes(view, draft)
  useEffect(() => {
    if (!view.current) return
    const range = selected === '' ? undefined : rangeAt(rangesIn(reading.text), selected)
    const scroll =
      range && !view.current.hasFocus ? [EditorView.scrollIntoView(range.from, { y: 'nearest' })] : []
    view.current.dispatch({ effects: [markRange.of(range), ...scroll] })
  }, [view, reading, selected])
  useEffect(() => {
    view.current?.contentDOM.setAttribute('aria-label', words.label)
  }, [view, words])
  return (
    <section className="scenario-text" aria-label={words.title}>
      <div className="scenario-part-head">
        <h3>{words.title}</h3>
        <span className="scenario-part-note">{words.version(NEWEST_VERSION)}</span>
        <CopyButton text={() => passOn(draft)} label={words.copy} />
      </div>
      <div ref={place} className="scenario-text-place" />
    </section>
  )
}

type ViewRef = { readonly current: EditorView | undefined }

/** The view of the text as long as the pane stands; the text itself and its history belong to the draft. */
const useTextView = (
  draft: Draft,
  place: { readonly current: HTMLDivElement | null },
  onSelect: (path: string) => void,
): ViewRef => {
  const view = useRef<EditorView | undefined>(undefined)
  const select = useRef(onSelect)
  useEffect(() => {
    select.current = onSelect
  }, [onSelect])
  useEffect(() => {
    const parent = place.current
    if (!parent) return undefined
    const shown = new EditorView({
      parent,
      state: draft.state(),
      dispatchTransactions: (transactions, into) => {
        into.update(transactions)
        draft.took(into.state)
        const byHand = transactions.some(each => each.isUserEvent('select') || each.isUserEvent('input'))
        if (byHand)
          select.current(pathAt(rangesIn(into.state.doc.toString()), into.state.selection.main.head))
      },
    })
    view.current = shown
    draft.show(shown)
    return () => {
      draft.show(undefined)
      view.current = undefined
      shown.destroy()
    }
  }, [draft, place])
  return view
}

const useMistakes = (view: ViewRef, draft: Draft): void => {
  const language = useSettings(settings => settings.language)
  const { text, problems } = useStore(draft.store, state => state.reading)
  useEffect(() => {
    if (!view.current) return
    const ranges = rangesIn(text)
    const marks = problems.map(problem => ({
      ...markAt(
        problem.code === 'not_json' ? placeOf(text, problem.values) : rangeAt(ranges, markOf(problem)),
        text,
      ),
      severity: 'error' as const,
      message: problemSentence(problem, language),
    }))
    view.current.dispatch(setDiagnostics(view.current.state, marks))
  }, [view, text, problems, language])
}

/** The whole of a long value is no place to look at: its first line is marked. */
const markAt = (range: { from: number; to: number } | undefined, text: string) => {
  const from = Math.min(range?.from ?? 0, text.length)
  const end = text.indexOf('\n', from)
  return { from, to: Math.max(from, Math.min(range?.to ?? from, end < 0 ? text.length : end)) }
}

const placeOf = (text: string, { line, column }: { line: number; column: number }) => {
  const before = text.split('\n').slice(0, line - 1)
  const from = before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1
  return { from, to: from + 1 }
}
