import { stepIds, table } from 'sessionscope/machine/table.ts'
import { paragraph } from 'sessionscope/paragraphs/index.ts'
import type { Language } from 'sessionscope/paragraphs/keys.ts'
import { typedNumber } from 'sessionscope/paragraphs/number.ts'
import { runAt, visitsUpTo } from 'sessionscope/run/history.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { title } from 'sessionscope/words/index.ts'
import type { OpenRun } from '../debugger/runs.ts'

/** Somewhere to go: an entry of the run, or a step that it has not been at yet. */
export interface Place {
  readonly key: string
  readonly step: StepId
  readonly title: string
  readonly tag: string | undefined
  readonly index: number | undefined
}

const MOST = 12

/** The paragraph of the design document that a step stands for. */
const tagOf = (step: StepId): string | undefined =>
  table[step].paragraphs.map(paragraph).find(({ part }) => part === 'document')?.label

/** The visit of a step that is nearest: the last one up to the step looked at, else the first one after it. */
const nearestVisit = ({ history, cursor }: OpenRun, step: StepId): number | undefined => {
  const visits = history.log.visits.get(step)
  const index = visits?.[Math.max(1, visitsUpTo(history, step, cursor)) - 1]
  return index !== undefined && index < history.length ? index : undefined
}

const placeAt = (step: StepId, index: number | undefined, language: Language): Place => ({
  key: `${step} ${index}`,
  step,
  title: title(step, language),
  tag: tagOf(step),
  index,
})

/** What a text may mean: the number of a step, part of a title, the beginning of a paragraph's number. */
export const placesFor = (text: string, run: OpenRun, language: Language): readonly Place[] => {
  const wanted = text.trim().toLowerCase().replace(/^¶\s*/u, '')
  if (wanted === '') return []
  const number = /^\d+$/.test(wanted) ? Number(wanted) - 1 : undefined
  const numbered =
    number !== undefined && number >= 0 && number < run.history.length
      ? [placeAt(runAt(run.history, number).at, number, language)]
      : []
  const named = stepIds
    .filter(
      step =>
        title(step, language).toLowerCase().includes(wanted) ||
        typedNumber(tagOf(step) ?? '').startsWith(typedNumber(wanted)),
    )
    .map(step => placeAt(step, nearestVisit(run, step), language))
  const visited = named.filter(({ index }) => index !== undefined)
  return [...numbered, ...visited, ...named.filter(({ index }) => index === undefined)].slice(0, MOST)
}
