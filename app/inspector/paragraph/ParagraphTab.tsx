import { table } from 'sessionscope/machine/table.ts'
import type { ParagraphKey } from 'sessionscope/paragraphs/keys.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { shownMoment } from '../../debugger/runs.ts'
import { useReading } from '../useReading.ts'
import { ParagraphView } from './ParagraphView.tsx'

/** The paragraphs that the step stands for, or the one that is read without a visit, one after the other. */
export function ParagraphTab({
  open,
  chosen,
}: {
  readonly open: OpenRun
  /** The one to begin with, when it was chosen by its tag. */
  readonly chosen: ParagraphKey | undefined
}) {
  const reading = useReading(open)
  const at = reading ?? shownMoment(open).at
  const cited = table[at].paragraphs
  const first = chosen && cited.includes(chosen) ? [chosen] : []
  const ordered = [...first, ...cited.filter(key => !first.includes(key))]
  return ordered.map(key => <ParagraphView key={`${at} ${key}`} cited={key} open={open} />)
}
