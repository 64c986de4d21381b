import type { PieceId } from 'sessionscope/graph/graph.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { active, activePieces } from './active.ts'
import { failure, failurePieces } from './failure.ts'
import { find } from './find.ts'
import { finish, finishPieces } from './finish.ts'
import { machine } from './machine.ts'
import { repair } from './repair.ts'
import { result } from './result.ts'
import type { Spot } from './spot.ts'
import { start } from './start.ts'
import { suspended, suspendedPieces } from './suspended.ts'

/** Where every step stands in its group, while no piece but its own is open. A step without a place does not compile. */
export const positions: Readonly<Record<StepId, Spot>> = {
  ...find,
  ...start,
  ...active,
  ...suspended,
  ...repair,
  ...result,
  ...finish,
  ...failure,
  ...machine,
}

/** Where the closed pieces stand in their groups. */
export const piecePositions: Readonly<Record<PieceId, Spot>> = {
  ...activePieces,
  ...suspendedPieces,
  ...finishPieces,
  ...failurePieces,
}
