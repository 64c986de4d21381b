import * as v from 'valibot'
import { VIEWS } from '../debugger/state.ts'

/** The newest form of a generation that this program reads, and the one it writes. */
export const NEWEST_FORMAT = 1

const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

const keptRun = v.strictObject({
  id,
  source: id,
  number: v.pipe(natural, v.minValue(1)),
  name: v.optional(v.string()),
  cursor: natural,
  length: v.pipe(natural, v.minValue(1)),
  fetched: natural,
  /** The pieces that hold its scenario, where it comes from, and its inputs in order. */
  scenario: natural,
  origin: v.optional(natural),
  inputs: v.array(natural),
})

/** What a generation says of a workspace: everything but what its pieces hold. */
const manifest = v.strictObject({
  format: v.literal(NEWEST_FORMAT),
  runs: v.pipe(v.array(keptRun), v.minLength(1)),
  current: v.string(),
  numbered: natural,
  // A view that a later program had, or an earlier one: what is shown is worth less than what is kept.
  view: v.fallback(v.picklist(VIEWS), 'debug'),
  compared: v.optional(v.strictObject({ a: id, b: id })),
})

export type KeptRun = v.InferOutput<typeof keptRun>
export type Manifest = v.InferOutput<typeof manifest>

/** A generation as the store holds it. `saved`: when, ms since the epoch. */
export interface Generation {
  readonly saved: number
  readonly text: string
}

const generation = v.strictObject({ saved: v.number(), text: v.string() })
const anyFormat = v.looseObject({ format: natural })

/** What is known of a generation: what it says, or that it cannot be read, or is a newer program's. */
export type ReadGeneration =
  | { readonly is: 'read'; readonly saved: number; readonly manifest: Manifest }
  | { readonly is: 'newer' | 'unreadable'; readonly saved: number | undefined }

/** Reads a generation of any origin; what it says of pieces has still to be found true. */
export const readGeneration = (found: unknown): ReadGeneration => {
  const kept = v.safeParse(generation, found)
  const saved = kept.success ? kept.output.saved : undefined
  const value = kept.success ? jsonOf(kept.output.text) : undefined
  const read = v.safeParse(manifest, value)
  if (read.success && saved !== undefined) return { is: 'read', saved, manifest: read.output }
  const isNewer = v.is(anyFormat, value) && value.format > NEWEST_FORMAT
  return { is: isNewer ? 'newer' : 'unreadable', saved }
}

/** What a text says, if it is JSON. */
export const jsonOf = (text: unknown): unknown => {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The pieces that a generation is made of. */
export const piecesOf = ({ runs }: Manifest): readonly number[] =>
  runs.flatMap(({ scenario, origin, inputs }) => [
    scenario,
    ...(origin === undefined ? [] : [origin]),
    ...inputs,
  ])
