import type { EdgeId } from 'sessionscope/graph/graph.ts'
import { edgeId, edges, groupIds, nodes } from 'sessionscope/graph/graph.ts'
import type { Language } from 'sessionscope/paragraphs/index.ts'
import type { GroupId, StepId } from 'sessionscope/steps/table.ts'
import { condition, groupTitle, title } from 'sessionscope/words/index.ts'
import { paragraphTag } from '../canvas/names.ts'

/** A row of the list: a group, a step in it, or an exit of that step. */
export type Row = { readonly id: string; readonly name: string; readonly level: 1 | 2 | 3 } & (
  | { readonly kind: 'group'; readonly group: GroupId }
  | { readonly kind: 'step'; readonly step: StepId }
  | { readonly kind: 'exit'; readonly exit: EdgeId }
)

/** The rows in sight: what is under an open row, or, while something is looked for, the steps that it is found in. */
export const rowsOf = (open: ReadonlySet<string>, sought: string, language: Language): readonly Row[] => {
  const wanted = sought.trim().toLowerCase()
  return groupIds.flatMap((group): readonly Row[] => {
    const steps = nodes.filter(node => node.group === group && isSought(node.id, wanted, language))
    if (steps.length === 0) return []
    const name = groupTitle(group, language)
    const head: Row = { kind: 'group', id: `group:${group}`, group, name, level: 1 }
    if (wanted === '' && !open.has(head.id)) return [head]
    return [head, ...steps.flatMap(({ id }) => stepRows(id, open.has(id), language))]
  })
}

/** Whether a step's title, its paragraph's number or its name in the table holds what is looked for. */
const isSought = (step: StepId, wanted: string, language: Language): boolean =>
  [title(step, language), paragraphTag(step) ?? '', step].some(text => text.toLowerCase().includes(wanted))

const stepRows = (step: StepId, open: boolean, language: Language): readonly Row[] => [
  { kind: 'step', id: step, step, name: title(step, language), level: 2 },
  ...(open ? edges : [])
    .filter(({ from }) => from === step)
    .map(({ from, to }): Row => {
      const exit = edgeId(from, to)
      return {
        kind: 'exit',
        id: exit,
        exit,
        name: `${condition(from, to, language)} → ${title(to, language)}`,
        level: 3,
      }
    }),
]

/** Where a key of a tree leads from a row; undefined for one that leads nowhere. */
export const rowAfter = (rows: readonly Row[], at: number, key: string): number | undefined => {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, rows.length - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return rows.length - 1
    case 'ArrowLeft': {
      const level = rows[at]?.level ?? 1
      const parent = rows.slice(0, at).findLastIndex(row => row.level < level)
      return parent < 0 ? undefined : parent
    }
    default:
      return undefined
  }
}
