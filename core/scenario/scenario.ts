import type { ErrorClass, ProviderFunction } from '../effects/call.ts'
import type { FaultDetectorLoad } from '../effects/faultDetector.ts'
import type { OutsideInput } from '../language/input.ts'
import type { People } from '../payment/given.ts'
import type { RetryPolicy } from '../payment/retry.ts'
import type { Breakpoint } from '../run/breakpoint.ts'
import type {
  Cash,
  PaymentCallbackResult,
  PaymentProxyResult,
  Route,
  Target,
  TransactionInfo,
} from '../session/domain.ts'
import type { TargetType } from '../session/session.ts'
import type { StepId } from '../steps/table.ts'
import type { Expectations } from './expect.ts'
import type { Fault, Origin } from './fault.ts'

/** A text in both languages of the product. */
export interface Text {
  readonly ru: string
  readonly en: string
}

/** Where the machine starts: the payment as the activity before left it. */
export interface ScenarioPayment {
  readonly invoice_id: string
  readonly payment_id: string
  readonly refund_id?: string | undefined
  readonly target: Target
  readonly cost: Cash
  /** RFC 3339. */
  readonly processing_deadline?: string | undefined
  /** The transaction that the processed session before has bound; captured and cancelled sessions inherit it. */
  readonly processed_trx?: TransactionInfo | undefined
}

export interface ScenarioConfig {
  readonly payment_retry_policy?: Readonly<Partial<Record<TargetType, RetryPolicy>>> | undefined
  readonly benign_failures?: readonly string[] | undefined
  /** Milliseconds after which a provider call without a reply counts as `result_unknown`. */
  readonly provider_timeout?: number | undefined
}

/** What a provider is made to say. `took` in milliseconds of the run's clock. */
export type ProviderAnswer = { readonly took?: number | undefined } & (
  | { readonly result: PaymentProxyResult | PaymentCallbackResult }
  | {
      readonly error: {
        readonly class: ErrorClass
        readonly reason?: string | undefined
        /** Near, unless told otherwise. */
        readonly from?: Origin | undefined
      }
    }
  | { readonly fault: Fault }
)

/** How the fault detector's answers are called. */
export type FaultDetectorWord = 'ok' | 'service_not_found' | ErrorClass | Fault

/** What the fault detector is made to say: a word alone, or with where it comes from and how long it `took`, ms. */
export type FaultDetectorAnswer =
  | FaultDetectorWord
  | {
      readonly answer: FaultDetectorWord
      readonly from?: Origin | undefined
      readonly took?: number | undefined
    }

/** The first rule whose conditions all hold answers; an absent condition always holds. */
export interface ProviderRule {
  readonly when?:
    | {
        readonly function?: ProviderFunction | undefined
        readonly target?: TargetType | undefined
        /** The session's proxy state; null means that there is none. */
        readonly state?: string | null | undefined
        readonly callback?: string | undefined
        /** Provider calls of the run so far, plus one. */
        readonly attempt?: number | undefined
      }
    | undefined
  readonly answer: ProviderAnswer
}

/** The answers of one wake-up, by its number: the form in which recordings keep them. */
export interface WakeAnswers {
  readonly provider?: ProviderAnswer | undefined
  /** Taken one per call, then `ok`. */
  readonly fault_detector?: readonly FaultDetectorAnswer[] | undefined
}

/**
 * An outside input of a scenario's list, with when it comes in milliseconds: `after` the machine fell asleep, which begins
 * anew with each rest, or `since_start` of the run, which no other wake-up moves.
 */
export type ScriptedInput = {
  readonly after?: number | undefined
  readonly since_start?: number | undefined
} & OutsideInput

/** What the author says where a run stands at a step. */
export interface Note {
  readonly step: StepId
  readonly text: Text
}

/** One scenario, whatever version of the file it came from. */
export interface Scenario {
  readonly id: string
  readonly title: Text
  readonly about: Text | undefined
  /** As recorded: inputs come one by one, a timer is woken by hand, and the doors stand open. */
  readonly recorded: boolean
  readonly doors: 'guarded' | 'open'
  readonly after_left: boolean
  /** ms since the epoch. */
  readonly now: number
  readonly payment: ScenarioPayment
  readonly route: Route
  readonly options: Readonly<Record<string, string>>
  readonly config: ScenarioConfig
  readonly people: People
  readonly outside: readonly ScriptedInput[]
  /** Answers by wake-up number, from 1 at index 0; they go before the rules. */
  readonly wakes: readonly WakeAnswers[]
  readonly provider: readonly ProviderRule[]
  readonly fault_detector: FaultDetectorAnswer
  /** Where its runs are to stop. */
  readonly breakpoints?: readonly Breakpoint[] | undefined
  /** Words to find it by. */
  readonly tags?: readonly string[] | undefined
  readonly notes?: readonly Note[] | undefined
  /** Counts beside the run's own operations where the fault detector's figures are reckoned. */
  readonly load?: FaultDetectorLoad | undefined
  readonly expect?: Expectations | undefined
}
