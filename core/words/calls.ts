import type { Reply } from '../effects/call.ts'
import { operation } from '../effects/faultDetector.ts'
import { replyName } from '../effects/log.ts'
import type { InputKind } from '../language/input.ts'
import type { Run } from '../machine/run.ts'
import type { PiecePart, Telling } from './piece.ts'
import type { Fitting, Values } from './template.ts'
import { tookOf } from './values/shared.ts'
import type { Choice } from './values.ts'

/** The words of calls, of the fault-detector pieces and of what comes from outside. */
export interface CallWords {
  /** How a call to the adapter ended. */
  readonly provider: { readonly answered: Choice; readonly failed: Choice }
  readonly detector: {
    readonly asked: {
      readonly start: Readonly<Record<Telling['concern'], string>>
      readonly init: string
      readonly 'start-again': string
      readonly end: Readonly<Record<Telling['concern'], Readonly<Record<Telling['end'], string>>>>
    }
    /** What it replied: something, that it does not know the service, or nothing usable. */
    readonly replied: Readonly<Record<'ok' | 'unknown' | 'failed', string>>
    /** The first call asks whether the service is known; all others go on whatever the reply. */
    readonly unknown: Choice
    readonly known: Choice
    readonly whatever: Choice
  }
  readonly inputs: Readonly<Record<InputKind, Choice>>
  /** The timer was not due: somebody woke the machine. */
  readonly byHand: string
  /** For an exit that is a step's only one. */
  readonly only: Choice
}

type CallHole = 'took' | 'reply'
type DetectorHole = 'provider' | 'service' | 'operation'

type CheckedText<T, Hole> = T extends string
  ? Fitting<T, Hole>
  : { readonly [K in keyof T]: CheckedText<T[K], Hole> }

interface Parted {
  readonly provider: CallHole
  readonly detector: CallHole | DetectorHole
  readonly inputs: 'due'
  readonly byHand: 'now'
  readonly only: never
}

type Checked<T> = { readonly [K in keyof T]: K extends keyof Parted ? CheckedText<T[K], Parted[K]> : never }

/** The words of calls in one language: complete, and no placeholder without a value. */
export const callsOf = <const T extends CallWords>(words: T & Checked<T>): CallWords => words

/** The values that a reply is told with. */
export const replyValues = (reply: Reply | undefined): Values =>
  reply ? { took: tookOf(reply), reply: replyName(reply) } : {}

/** The values that a call to the fault detector is told with. */
export const detectorValues = (run: Run, { concern }: Telling): Values => {
  const { service_id, operation_id } = operation(concern, run.state, run.calls)
  return {
    ...replyValues(run.reply),
    provider: run.state.route.provider.id,
    service: service_id,
    operation: operation_id,
  }
}

/** The sentence of a call to the fault detector: asked, or replied to. */
export const detectorSentence = (
  { detector }: CallWords,
  part: PiecePart,
  { concern, end }: Telling,
  reply: Reply | undefined,
): string => {
  if (reply) return detector.replied[repliedAs(reply)]
  if (part === 'start') return detector.asked.start[concern]
  if (part === 'end') return detector.asked.end[concern][end]
  return detector.asked[part]
}

const repliedAs = (reply: Reply): 'ok' | 'unknown' | 'failed' => {
  if ('error' in reply) return 'failed'
  return 'exception' in reply ? 'unknown' : 'ok'
}
