import type { Reply } from '../effects/call.ts'
import type { RepairScenario, SessionChange } from '../session/domain.ts'
import type { Edit } from './edit.ts'

/**
 * What comes to the machine from outside. `at` is its instant (ms since the epoch), absent means now; `script` is its
 * place in the scenario's list, when it was taken from there.
 */
export type OutsideInput = { readonly at?: number; readonly script?: number } & (
  | { readonly timer: Record<string, never> }
  | { readonly callback: { readonly tag: string; readonly payload: string } }
  | { readonly change_session: { readonly tag: string; readonly change: SessionChange } }
  | { readonly repair: { readonly scenario: RepairScenario } }
  | { readonly go_on: Record<string, never> }
)

/** A reply to the call that the run made; `by_hand` when somebody gave it in place of whoever answers. */
export interface ReplyInput {
  readonly reply: Reply
  readonly by_hand?: true
}

/** A field set by hand, at the entry of the history with this index: inputs alone do not tell where nothing is needed. */
export interface EditInput {
  readonly edit: Edit
  readonly step: number
}

/** Time that passes while the machine rests and nothing happens, in ms. */
export interface ElapsedInput {
  readonly elapsed: number
}

/** What only a debugger gives: it takes no step, the run stays where it stands. */
export type HandInput = EditInput | ElapsedInput

/** Everything a run can be given: the reply to the call it made, something from outside, or what only a debugger gives. */
export type Input = OutsideInput | ReplyInput | HandInput

/** Whether an input takes no step. */
export const isByHand = (input: Input): input is HandInput => 'edit' in input || 'elapsed' in input

/** Whether an input comes from outside. */
export const isOutside = (input: Input): input is OutsideInput => !('reply' in input) && !isByHand(input)

export type InputKind = 'timer' | 'callback' | 'change_session' | 'repair' | 'go_on'

/** Which kind of outside input this is. */
export const inputKind = (input: OutsideInput): InputKind => {
  if ('timer' in input) return 'timer'
  if ('callback' in input) return 'callback'
  if ('change_session' in input) return 'change_session'
  return 'repair' in input ? 'repair' : 'go_on'
}
