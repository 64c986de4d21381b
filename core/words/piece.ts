import type { PieceId } from '../graph/graph.ts'
import type { StepId } from '../steps/table.ts'

/** The four calls that every telling of the fault detector consists of. */
export type PiecePart = 'start' | 'init' | 'start-again' | 'end'

/** A step inside a fault-detector piece. */
export type PieceStepId = `${PieceId}.${PiecePart}`

/** A step that stands on its own. */
export type PlainStepId = Exclude<StepId, PieceStepId>

/** What a piece tells: of the adapter's availability or the provider's conversion, and how the operation ended. */
export interface Telling {
  readonly concern: 'availability' | 'conversion'
  readonly end: 'finish' | 'error'
}

/** What each piece tells, as the table declares it. */
const tellings = {
  'active.available': { concern: 'availability', end: 'finish' },
  'active.unavailable': { concern: 'availability', end: 'error' },
  'provider.conversion': { concern: 'conversion', end: 'error' },
  'callback.available': { concern: 'availability', end: 'finish' },
  'callback.unavailable': { concern: 'availability', end: 'error' },
  'finish.notify': { concern: 'conversion', end: 'finish' },
  'failure.tell-error': { concern: 'conversion', end: 'error' },
  'failure.tell-finish': { concern: 'conversion', end: 'finish' },
} as const satisfies Readonly<Record<PieceId, Telling>>

/** A step that lies in no piece stands on its own. */
const isPlain = (id: StepId): id is PlainStepId => !isPiece(id.slice(0, id.lastIndexOf('.')))

const isPiece = (place: string): place is PieceId => Object.hasOwn(tellings, place)

const PARTS: Readonly<Record<string, PiecePart>> = {
  start: 'start',
  init: 'init',
  'start-again': 'start-again',
  end: 'end',
}

/** Where a step's words are found: under its own name, or under its piece's and which of the calls it is. */
export type Place =
  | { readonly plain: PlainStepId }
  | { readonly piece: PieceId; readonly part: PiecePart; readonly telling: Telling }

/** Whether a step stands on its own or in a fault-detector piece. */
export const placeOf = (id: StepId): Place => {
  const dot = id.lastIndexOf('.')
  const piece = id.slice(0, dot)
  const part = PARTS[id.slice(dot + 1)]
  if (part && isPiece(piece)) return { piece, part, telling: tellings[piece] }
  if (isPlain(id)) return { plain: id }
  throw new RangeError(`no piece has the step ${id}`)
}
