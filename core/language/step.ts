import type { Reply, Request, Tell } from '../effects/call.ts'
import type { ParagraphKey, RealName } from '../paragraphs/keys.ts'
import type { InputKind, OutsideInput } from './input.ts'
import type { Kept, LocalName, Locals, Moment, View } from './moment.ts'

/** Values that the words of a step or the *why* of an edge are told with. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>

/** What every step says of itself, whatever its shape. */
interface Named {
  /** The paragraphs it stands for; the first is its label. */
  readonly paragraph: ParagraphKey | readonly [ParagraphKey, ...ParagraphKey[]]
  /** The real function behind it, where there is one. */
  readonly real?: RealName
  /** Number of a known defect of the real system that lives here. */
  readonly defect?: true
}

interface Reading<R extends LocalName> {
  readonly reads?: readonly R[]
}

type Patch<S extends LocalName> = { readonly [K in S]: Locals[K] }

/** Goes on to the one next step, after setting locals, or keeping what outlives the wake-up. */
export const goesOn = <
  const To extends string,
  const R extends LocalName = never,
  const S extends LocalName = never,
>(
  step: Named &
    Reading<R> & {
      readonly to: To
      readonly sets?: readonly S[]
      readonly do?: (view: View<R>) => Patch<S>
      readonly keeps?: (view: View<R>) => Partial<Kept>
      /** Whether the locals are emptied: the end of a wake-up. */
      readonly clears?: true
    },
) => ({ ...named(step), shape: 'goes on', exits: exitTo(step.to, step.sets), ...actions(step) }) as const

/** Decides by a few facts, and sees nothing else. */
export const decides = <const To extends string, F extends Facts, const R extends LocalName = never>(
  step: Named &
    Reading<R> & {
      readonly exits: readonly To[]
      readonly facts: (view: View<R>) => F
      readonly choose: (facts: F) => NoInfer<To>
      /** It guards a door of the machine. */
      readonly door?: true
    },
) =>
  ({
    ...named(step),
    shape: 'decides',
    exits: Object.fromEntries(step.exits.map(to => [to, { sets: [] }])) as unknown as Record<To, Exit>,
    door: step.door ?? false,
    facts: onMoment(step.facts),
    choose: step.choose as (facts: Facts) => To,
  }) as const

/** Calls the provider or the fault detector: visited twice, asked and answered. */
export const calls = <
  const Exits extends Readonly<Record<string, readonly LocalName[]>>,
  const R extends LocalName = never,
>(
  step: Named &
    Reading<R> & {
      readonly exits: Exits
      readonly request: (view: View<R>) => Request
      readonly settle: (reply: Reply, view: View<R>) => Settled<NoInfer<Exits>>
    },
) =>
  ({
    ...named(step),
    shape: 'calls',
    exits: Object.fromEntries(
      Object.entries(step.exits).map(([to, sets]) => [to, { sets }]),
    ) as unknown as Record<keyof Exits & string, Exit>,
    request: onMoment(step.request),
    settle: step.settle as unknown as (reply: Reply, moment: Moment) => Taken,
  }) as const

/** Tells a neighbour something, in its place among the calls; there is no reply and it cannot fail here. */
export const tells = <const To extends string, const R extends LocalName = never>(
  step: Named &
    Reading<R> & {
      readonly to: To
      readonly tell: (view: View<R>) => Tell
      readonly keeps?: (view: View<R>) => Partial<Kept>
    },
) =>
  ({
    ...named(step),
    shape: 'tells',
    exits: exitTo(step.to, []),
    tell: onMoment(step.tell),
    keeps: step.keeps as ((moment: Moment) => Partial<Kept>) | undefined,
  }) as const

/** Waits for the outside: the exit is the input. */
export const waits = <const Exits extends Readonly<Partial<Record<InputKind, string>>>>(
  step: Named & {
    readonly on: Exits
    /** Where a kind of input is taken only in some moments: whether it is in this one. */
    readonly takes?: Readonly<Partial<Record<keyof Exits & InputKind, (moment: Moment) => boolean>>>
    readonly keeps?: (moment: Moment, input: OutsideInput) => Partial<Kept>
  },
) =>
  ({
    ...named(step),
    shape: 'waits',
    exits: Object.fromEntries(
      Object.entries(step.on).map(([kind, to]) => [to, { sets: kind === 'go_on' ? [] : ['wake'] }]),
    ) as unknown as Record<Exits[keyof Exits] & string, Exit>,
    on: step.on as Readonly<Partial<Record<InputKind, string>>>,
    takes: step.takes,
    keeps: step.keeps,
  }) as const

/** What taking an exit sets. */
export interface Exit {
  readonly sets: readonly LocalName[]
}

/** The exit a reply leads to, with the locals that it sets. */
export interface Taken {
  readonly to: string
  readonly set?: Partial<Locals>
}

type Settled<Exits extends Readonly<Record<string, readonly LocalName[]>>> = {
  [To in keyof Exits & string]: Exits[To] extends readonly []
    ? { readonly to: To }
    : { readonly to: To; readonly set: Patch<Exits[To][number]> }
}[keyof Exits & string]

/** A step's view is a moment whose locals are known to be set; that they are is proven over the graph, by a test. */
const onMoment = <R extends LocalName, Out>(look: (view: View<R>) => Out) =>
  look as unknown as (moment: Moment) => Out

const named = (step: Named & { readonly reads?: readonly LocalName[] }) => ({
  paragraphs: (typeof step.paragraph === 'string'
    ? [step.paragraph]
    : step.paragraph) as readonly ParagraphKey[],
  real: step.real,
  defect: step.defect ?? false,
  reads: step.reads ?? [],
})

const exitTo = <To extends string>(to: To, sets: readonly LocalName[] | undefined) =>
  ({ [to]: { sets: sets ?? [] } }) as unknown as Record<To, Exit>

const actions = (step: {
  readonly to: string
  readonly do?: unknown
  readonly keeps?: unknown
  readonly clears?: true
}) => ({
  to: step.to,
  do: step.do as ((moment: Moment) => Partial<Locals>) | undefined,
  keeps: step.keeps as ((moment: Moment) => Partial<Kept>) | undefined,
  clears: step.clears ?? false,
})
