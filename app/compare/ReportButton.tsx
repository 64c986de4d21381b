import { Download } from 'lucide-react'
import type { Alignment } from 'sessionscope/run/compare.ts'
import { lastRun } from 'sessionscope/run/history.ts'
import { maskedText } from 'sessionscope/scenario/maskText.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { preview } from '../inspector/tree/text.ts'
import { download } from '../library/download.ts'
import { Button } from '../look/button/Button.tsx'
import { runName } from '../runs/runName.ts'
import type { Language } from '../settings/settings.ts'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import type { Words } from '../words/words.ts'
import { endingOf } from './endingOf.ts'
import { entryName } from './entryName.ts'
import type { Listed } from './model.ts'
import { callsBeside, changesBeside, stateBeside } from './model.ts'

interface Report {
  readonly a: OpenRun
  readonly b: OpenRun
  readonly alignment: Alignment
}

const VALUE = 200

const listed = (list: readonly Listed[]): string =>
  list
    .filter(({ side }) => side !== 'both')
    .map(({ side, name, about, index }) =>
      `- ${side.toUpperCase()} ${index + 1}: \`${name}\` ${about}`.trimEnd(),
    )
    .join('\n')

/** A field that one of the two has not is told so. */
const valueText = (value: unknown, { compare }: Words): string =>
  value === undefined ? compare.gap : preview(value, '', VALUE)

/** The comparison as Markdown: where the runs part, and in what they differ. */
const reportOf = ({ a, b, alignment }: Report, words: Words, language: Language): string => {
  const { compare } = words
  const [lastA, lastB] = [a.history.length - 1, b.history.length - 1]
  const at = (run: OpenRun) =>
    alignment.common < run.history.length
      ? entryName(run.history, alignment.common, words, language)
      : compare.gap
  const states = (one: number, other: number) =>
    one < a.history.length && other < b.history.length
      ? stateBeside(a.history, one, b.history, other)
          .map(field => `- \`${field.path}\`: ${valueText(field.a, words)} → ${valueText(field.b, words)}`)
          .join('\n')
      : ''
  const ending = (letter: string, run: OpenRun) =>
    `${letter}: ${runName(run, words)} – ${endingOf(lastRun(run.history), language)}`
  const parts = [
    `# A: ${runName(a, words)} · B: ${runName(b, words)}`,
    ending('A', a),
    ending('B', b),
    alignment.rows.length > 0
      ? `${compare.divergence(alignment.common + 1)}: ${compare.partsAs(at(a), at(b))}`
      : compare.same,
    states(alignment.common, alignment.common),
    `## ${compare.changes}`,
    listed(changesBeside(a.history, b.history)) || compare.noDifference,
    `## ${compare.calls}`,
    listed(callsBeside(a.history, b.history)) || compare.noDifference,
    `## ${compare.state} ${compare.atEnd}`,
    states(lastA, lastB) || compare.noDifference,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** Downloads the comparison as a Markdown file. */
export function ReportButton(report: Report) {
  const words = useWords()
  const language = useSettings(settings => settings.language)
  const save = () =>
    download('sessionscope-compare.md', maskedText(reportOf(report, words, language)), 'text/markdown')
  return (
    <Button small look="frame" icon={Download} tip={words.compare.reportTip} onPress={save}>
      {words.compare.report}
    </Button>
  )
}
