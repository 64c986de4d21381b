import type { Run } from 'sessionscope/machine/run.ts'
import { UNKNOWN_FAILURE } from 'sessionscope/payment/failureCodes.ts'
import { isCompatible } from 'sessionscope/payment/repair.ts'
import type { RepairKind } from 'sessionscope/run/rehearse.ts'
import { REPAIRS } from 'sessionscope/run/rehearse.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import type { RepairScenario } from 'sessionscope/session/domain.ts'
import type { PlainKind } from './repairTypes.ts'

/** An element of a complex repair that is being put together. */
export interface Part {
  /** Stays with the element while it is moved. */
  readonly id: number
  readonly kind: RepairKind
  readonly value: unknown
}

/** What is entered for every repair; what is chosen is rehearsed. */
export interface Draft {
  readonly chosen: RepairKind
  readonly plain: Readonly<Record<PlainKind, unknown>>
  readonly parts: readonly Part[]
}

const firstPlain: Readonly<Record<PlainKind, unknown>> = {
  fail_session: { failure: UNKNOWN_FAILURE },
  fulfill_session: {},
  fail_pre_processing: { failure: { code: 'no_route_found' } },
  skip_inspector: { risk_score: 'low' },
}

/** What an element of a kind begins with. */
export const firstValue = (kind: RepairKind): unknown =>
  kind === 'complex' ? { scenarios: [] } : firstPlain[kind]

const kindOf = (scenario: RepairScenario): RepairKind | undefined =>
  REPAIRS.find(kind => scenario[kind] !== undefined)

const partOf = (scenario: RepairScenario, id: number): Part => {
  const kind = kindOf(scenario) ?? 'complex'
  return { id, kind, value: scenario[kind] ?? firstValue(kind) }
}

/** The list that people know from `repair_complex_second_scenario_succeeded`. */
const firstParts: readonly Part[] = [
  { id: 0, kind: 'skip_inspector', value: firstPlain.skip_inspector },
  { id: 1, kind: 'fail_session', value: firstPlain.fail_session },
]

/** The first draft: the next repair that the scenario itself would send, else one that fits here. */
export const firstDraft = ({ outside }: Scenario, { script, state }: Run): Draft => {
  const next = outside.slice(script).find(input => 'repair' in input)
  const scripted = next && 'repair' in next ? next.repair.scenario : {}
  const kind = kindOf(scripted)
  const fitting = isCompatible({ fail_session: { failure: UNKNOWN_FAILURE } }, state.activity)
    ? 'fail_session'
    : 'fulfill_session'
  return {
    chosen: kind ?? fitting,
    plain: kind && kind !== 'complex' ? { ...firstPlain, [kind]: scripted[kind] } : firstPlain,
    parts: scripted.complex ? scripted.complex.scenarios.map(partOf) : firstParts,
  }
}

const asScenario = ({ kind, value }: Pick<Part, 'kind' | 'value'>): object => ({ [kind]: value })

/** What the draft says of a kind, as a repair is written; whether it is one is for its schema to say. */
export const writtenOf = ({ plain, parts }: Draft, kind: RepairKind): object =>
  kind === 'complex' ? { complex: { scenarios: parts.map(asScenario) } } : { [kind]: plain[kind] }

/** The same with the first value in every field: the door asks for no more than which repair comes, of which elements. */
export const barest = (draft: Draft, kind: RepairKind): object => {
  const parts = draft.parts.map(part => ({ ...part, value: firstValue(part.kind) }))
  return writtenOf({ ...draft, plain: firstPlain, parts }, kind)
}

/** Where what is chosen stands in what is written, as problems tell it. */
export const pathOf = (place: number, kind: RepairKind): string => `complex.scenarios[${place}].${kind}`

/** The elements with one more at their end. */
export const withPart = (parts: readonly Part[], kind: RepairKind): readonly Part[] => [
  ...parts,
  { id: Math.max(-1, ...parts.map(({ id }) => id)) + 1, kind, value: firstValue(kind) },
]

/** The elements with one moved so many places on; it stops at the ends. */
export const moved = (parts: readonly Part[], from: number, by: 1 | -1): readonly Part[] => {
  const [part] = parts.slice(from, from + 1)
  const to = from + by
  if (!part || to < 0 || to >= parts.length) return parts
  return parts.toSpliced(from, 1).toSpliced(to, 0, part)
}
