import type { EdgeId } from 'sessionscope/graph/graph.ts'
import { edgeId, edges, nodes } from 'sessionscope/graph/graph.ts'
import type { Language } from 'sessionscope/paragraphs/index.ts'
import { paragraph } from 'sessionscope/paragraphs/index.ts'
import type { GroupId, StepId } from 'sessionscope/steps/table.ts'
import { condition, groupTitle, pieceTitle, title } from 'sessionscope/words/index.ts'
import { counted } from '../../words/counted.ts'
import type { Words } from '../../words/words.ts'
import { type Shown, shownBy } from '../layout/shown.ts'
import type { VisibleEdge } from '../layout/visible.ts'

const byId = new Map(nodes.map(node => [node.id, node]))

/** The node of the table's graph behind a step. */
export const graphNode = (id: StepId) => byId.get(id)

/** The step's paragraph of the design document as printed; none for a step beyond the document. */
export const paragraphTag = (id: StepId): string | undefined =>
  byId
    .get(id)
    ?.paragraphs.map(paragraph)
    .find(({ part }) => part === 'document')?.label

/** How many known defects live in a group. */
export const defectsIn = (group: GroupId): number =>
  nodes.filter(node => node.group === group && node.defect).length

/** What is written on a box. */
export const boxTitle = (shown: Shown, language: Language): string => {
  switch (shown.kind) {
    case 'step':
      return title(shown.step, language)
    case 'piece':
      return pieceTitle(shown.piece, language)
    case 'group':
      return groupTitle(shown.group, language)
  }
}

/** How often something was visited, in words, with how many of the visits were made in retries. */
export const visitsName = (
  count: number,
  retries: number,
  language: Language,
  graph: Words['graph'],
): string => {
  if (count === 0) return graph.notVisited
  const visits = counted(language, count, graph.visits)
  return retries > 0 ? `${visits}, ${counted(language, retries, graph.inRetries)}` : visits
}

const exitById = new Map(edges.map(exit => [edgeId(exit.from, exit.to), exit]))

/** The condition of one exit. */
export const exitCondition = (id: EdgeId, language: Language): string => {
  const exit = exitById.get(id)
  return exit ? condition(exit.from, exit.to, language) : ''
}

/** What an edge is called: where it comes from, where it leads, and when, if that is one exit's condition. */
export const edgeName = ({ from, to, exits }: VisibleEdge, language: Language): string => {
  const [exit, ...more] = exits
  const ends = `${boxTitle(shownBy(from), language)} → ${boxTitle(shownBy(to), language)}`
  return exit && more.length === 0 ? `${ends}: ${exitCondition(exit, language)}` : ends
}
