import type { Language } from 'sessionscope/paragraphs/index.ts'
import { defectText, pieceTitle, shapeName } from 'sessionscope/words/index.ts'
import { counted } from '../../words/counted.ts'
import type { Words } from '../../words/words.ts'
import { graphNode, paragraphTag, visitsName } from '../canvas/names.ts'
import { breakAt } from '../marks.ts'
import type { GraphStatus } from '../status.ts'
import type { Row } from './rows.ts'

/** What is said of a row beside its name: all that the drawing shows of it. */
export const told = (row: Row, status: GraphStatus, language: Language, graph: Words['graph']): string => {
  const parts =
    row.kind === 'step' ? ofStep(row, status, language, graph) : [ofOther(row, status, language, graph)]
  const stop = row.kind === 'exit' ? status.edgeBreaks[row.exit] : breakAt(row, status)
  return [...parts, stop && graph.breaks[stop]].filter(Boolean).join(', ')
}

type StepRow = Extract<Row, { readonly kind: 'step' }>

const ofStep = ({ step }: StepRow, status: GraphStatus, language: Language, graph: Words['graph']) => {
  const node = graphNode(step)
  const tag = paragraphTag(step)
  return [
    node?.piece && pieceTitle(node.piece, language),
    tag && `¶ ${tag}`,
    node && shapeName(node.door ? 'door' : node.shape, language),
    visitsName(status.visits[step] ?? 0, status.retries[step] ?? 0, language, graph),
    defectText(step, language) && graph.defect,
  ]
}

const ofOther = (
  row: Exclude<Row, StepRow>,
  status: GraphStatus,
  language: Language,
  graph: Words['graph'],
): string => {
  if (row.kind === 'group') return visitsName(status.entered[row.group] ?? 0, 0, language, graph)
  const count = status.travelled[row.exit] ?? 0
  if (count === 0) return graph.notTaken
  return `${counted(language, count, graph.times)}, ${status.taken.has(row.exit) ? graph.thisWakeUp : graph.earlier}`
}
