import { createContext, useContext } from 'react'
import type { Problem } from 'sessionscope/scenario/problem.ts'
import { pathText } from 'sessionscope/scenario/problem.ts'
import { equal } from 'sessionscope/session/equal.ts'
import type { KeptText } from '../../editor/JsonArea.tsx'
import type { Draft } from '../draft/draft.ts'
import type { Path } from '../draft/value.ts'
import { valueAt } from '../draft/value.ts'

/** What the fields of the form show and change. */
export interface FormOf {
  readonly draft: Draft
  /** The JSON value of the text; it may be anything. */
  readonly root: unknown
  readonly problems: readonly Problem[]
  /** Tells which value the user is at, by its path. */
  readonly onSelect: (path: string) => void
  /** Texts of fields that are no JSON yet, by their paths, with the values that they were typed over. */
  readonly unread: Map<string, { readonly text: string; readonly over: unknown }>
}

export const FormContext = createContext<FormOf | undefined>(undefined)

export const useForm = (): FormOf => {
  const found = useContext(FormContext)
  if (!found) throw new Error('no FormContext above this component')
  return found
}

/** The value at a path of the file. */
export const useValueAt = (path: Path): unknown => valueAt(useForm().root, path)

/** What was typed at a path and is no JSON: it outlives its field, not the editor. */
export const useKept = (path: Path): KeptText => {
  const { unread } = useForm()
  const at = pathText(path)
  return {
    left: over => {
      const kept = unread.get(at)
      return kept && equal(kept.over, over) ? kept.text : undefined
    },
    keep: (text, over) => {
      if (text === undefined) unread.delete(at)
      else unread.set(at, { text, over })
    },
  }
}

/** The list at a path; an empty one where there is none. */
export const useListAt = (path: Path): readonly unknown[] => {
  const value = useValueAt(path)
  return Array.isArray(value) ? value : []
}

/** What is wrong with the very value at a path, or missing there. */
export const useProblemAt = (path: Path): Problem | undefined => {
  const { problems } = useForm()
  const text = pathText(path)
  return problems.find(problem => placeOf(problem) === text)
}

/** The first mistake at a path or below it, for a field that shows the whole of what stands there. */
export const useProblemIn = (path: Path): Problem | undefined => {
  const text = pathText(path)
  return useForm().problems.find(problem => isIn(placeOf(problem), text))
}

/** What is missing is told of what it should be in. */
export const placeOf = (problem: Problem): string => {
  if (problem.code !== 'missing') return problem.path
  return problem.path === '' ? problem.values.field : `${problem.path}.${problem.values.field}`
}

/** How many problems lie at a path or below it. */
export const problemsBelow = (problems: readonly Problem[], path: string): number =>
  problems.filter(problem => isIn(placeOf(problem), path)).length

const isIn = (place: string, path: string): boolean =>
  place === path || place.startsWith(`${path}.`) || place.startsWith(`${path}[`)
