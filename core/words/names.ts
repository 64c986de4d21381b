import type { PieceId } from '../graph/graph.ts'
import type { InputKind } from '../language/input.ts'
import type { Shape } from '../machine/table.ts'
import type { GroupId, StepId } from '../steps/table.ts'
import type { PiecePart, Telling } from './piece.ts'

/** The steps at which a known defect of the real system lives; a test holds this list to the table. */
export type DefectId = Extract<
  StepId,
  'silent.timeout' | 'failure.change-crash' | 'failure.timeout-crash' | 'machine.refund-wrap-crash'
>

/** What things are called in one language, complete by this type. */
export interface Names {
  readonly groups: Readonly<Record<GroupId, string>>
  readonly pieces: Readonly<Record<PieceId, string>>
  readonly parts: Readonly<Record<PiecePart, (end: Telling['end']) => string>>
  /** For screen readers; a door is a deciding step that guards a door. */
  readonly shapes: Readonly<Record<Shape | 'door', string>>
  readonly inputs: Readonly<Record<InputKind, string>>
  /** One sentence each. */
  readonly defects: Readonly<Record<DefectId, string>>
}
