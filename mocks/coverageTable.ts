import { edgeId, groupIds, nodes } from 'sessionscope/graph/graph.ts'
import { unreachable } from 'sessionscope/graph/unreachable.ts'
import { exitsOf, table } from 'sessionscope/machine/table.ts'
import { documentParagraphs } from 'sessionscope/paragraphs/document.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { condition, groupTitle, title } from 'sessionscope/words/index.ts'
import type { Coverage } from './coverage.ts'

/** So many scenarios are named in a row. */
const NAMED = 2

const numbers: ReadonlyMap<string, string> = new Map(
  documentParagraphs.map(entry => [entry.key, 'label' in entry ? entry.label : entry.number]),
)

/** The paragraph that a step stands for; those beyond the document are known by their keys. */
const paragraphOf = (step: StepId): string => {
  const [key = ''] = table[step].paragraphs
  const number = numbers.get(key)
  return number === undefined ? `\`${key}\`` : `¶ ${number}`
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`

const reachedBy = (scenarios: readonly string[]): readonly [string, string] => [
  String(scenarios.length),
  scenarios.length === 0 ? '–' : scenarios.slice(0, NAMED).join(', '),
]

const stepRows = (coverage: Coverage, step: StepId): readonly string[] => [
  row([
    paragraphOf(step),
    `**${title(step, 'ru')}** / **${title(step, 'en')}**`,
    `\`${step}\``,
    ...reachedBy(coverage.steps.get(step) ?? []),
  ]),
  ...exitsOf(step).map(to =>
    row([
      '',
      `${condition(step, to, 'ru')} / ${condition(step, to, 'en')}`,
      `→ \`${to}\``,
      ...reachedBy(coverage.edges.get(edgeId(step, to)) ?? []),
    ]),
  ),
]

const groupTable = (coverage: Coverage, group: (typeof groupIds)[number]): string =>
  [
    `## ${groupTitle(group, 'ru')} / ${groupTitle(group, 'en')}`,
    '',
    '| Paragraph | Step, and the condition of each exit | Id | Scenarios | Such as |',
    '|---|---|---|--:|---|',
    ...nodes.filter(node => node.group === group).flatMap(({ id }) => stepRows(coverage, id)),
  ].join('\n')

const reached = (lists: ReadonlyMap<unknown, readonly string[]>): number =>
  [...lists.values()].filter(({ length }) => length > 0).length

/** Which scenarios of the library reach what, as a page of Markdown. */
export const coverageTable = (coverage: Coverage, scenarios: number): string => {
  const totals = [
    row(['Steps', String(reached(coverage.steps)), String(coverage.steps.size)]),
    row(['Edges', String(reached(coverage.edges)), String(coverage.edges.size)]),
  ]
  const out = unreachable.flatMap(({ step, edges, why }) => [
    `- \`${step}\` with ${edges.map(edge => `\`${edge.replace('>', ' → ')}\``).join(', ')}.`,
    `  ${why.en}`,
    `  ${why.ru}`,
  ])
  return [
    '# What the scenario library reaches',
    'Written by `npm run coverage:docs`; a test holds it to the table of steps and to the scenarios.',
    ['| | reached | in all |', '|---|--:|--:|', ...totals].join('\n'),
    `By ${scenarios} scenarios. No run can reach:`,
    out.join('\n'),
    ...groupIds.map(group => groupTable(coverage, group)),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}
