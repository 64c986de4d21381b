import { createContext, useContext } from 'react'
import type { Problem } from 'sessionscope/scenario/problem.ts'
import { problemSentence } from 'sessionscope/scenario/problemWords.ts'
import { useSettings } from '../settings/useSettings.ts'

/** What is wrong with the value that a form is about, by the paths of its fields. */
export const MistakesContext = createContext<readonly Problem[]>([])

/** The path of a field in a value that stands at a path, as problems tell it. */
export const fieldPath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

/** What is wrong with the field at a path, and how to mend it. */
export const useMistake = (path: string): string | undefined => {
  const language = useSettings(settings => settings.language)
  const problem = useContext(MistakesContext).find(each => placeOf(each) === path)
  return problem && problemSentence(problem, language)
}

/** The field that a problem is about: what is missing is told of what it should be in. */
const placeOf = (problem: Problem): string =>
  problem.code === 'missing' ? fieldPath(problem.path, problem.values.field) : problem.path
