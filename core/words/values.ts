import type { Run } from '../machine/run.ts'
import { table } from '../machine/table.ts'
import type { EdgeId, GroupId, groups, StepId } from '../steps/table.ts'
import type { PlainStepId } from './piece.ts'
import type { Fitting, Said, Values } from './template.ts'
import { finishValues } from './values/finish.ts'
import { machineValues } from './values/machine.ts'
import { resultValues } from './values/result.ts'
import { sessionValues } from './values/session.ts'

/** The values that the words of a step are told with, where they are not just the facts it decides by. */
const told = { ...sessionValues, ...resultValues, ...finishValues, ...machineValues } as const

type Told = typeof told
type Groups = typeof groups

/** The entry of a step as the table's types know it. */
type EntryOf<Id> = { [G in GroupId]: Id extends keyof Groups[G] ? Groups[G][Id] : never }[GroupId]

/** What a step's words can be told with: a plain set of values, or one of several named ones. */
type ToldOf<Id> = Id extends keyof Told
  ? ReturnType<Told[Id]>
  : EntryOf<Id> extends { readonly shape: 'decides'; readonly facts: (...args: never) => infer F }
    ? F
    : Record<never, never>

type FormOf<Id> = ToldOf<Id> extends infer T ? (T extends { readonly form: infer F } ? F : never) : never
/** The values that are there whichever of a step's sentences is told: what the why of an exit can use. */
type NamesOf<T> = [T] extends [Said<string, infer V>] ? keyof V : keyof T
type FormNames<T, Form> = T extends Said<infer F, infer V> ? (Form extends F ? keyof V : never) : never

/** The steps of a group that stand on their own. */
type PlainIn<G extends GroupId> = keyof Groups[G] & PlainStepId

/** A step's sentence, or its sentences by form, before they are checked. */
type Shaped<Ids extends PlainStepId> = {
  readonly [Id in Ids]: [FormOf<Id>] extends [never] ? string : Readonly<Record<FormOf<Id> & string, string>>
}

type Checked<T> = {
  readonly [Id in keyof T]: T[Id] extends string
    ? Fitting<T[Id], NamesOf<ToldOf<Id>>>
    : { readonly [Form in keyof T[Id]]: Fitting<T[Id][Form], FormNames<ToldOf<Id>, Form>> }
}

/** A sentence, or sentences by form. */
export type Sentence = string | Readonly<Record<string, string>>
export type Sentences<Id extends PlainStepId = PlainStepId> = Readonly<Record<Id, Sentence>>

/** The sentences of one group: all its steps, and no placeholder that its step has no value for. */
export const sentencesOf =
  <G extends GroupId>() =>
  <const T extends Shaped<PlainIn<G>>>(texts: T & Checked<T>): Sentences<PlainIn<G>> =>
    texts

type DecidingIn<G extends GroupId> = G extends GroupId
  ? {
      [Id in keyof Groups[G] & string]: Groups[G][Id] extends { readonly shape: 'decides' } ? Id : never
    }[keyof Groups[G] & string]
  : never

/** The exits of the deciding steps: those that need a condition. */
export type ChoiceId<G extends GroupId = GroupId> = EdgeId & `${DecidingIn<G>}>${string}`

/** The condition of an exit in a few words, and the sentence that says why it was taken. */
export interface Choice {
  readonly when: string
  readonly because: string
}

type FromOf<Edge> = Edge extends `${infer From}>${string}` ? From : never

type CheckedChoices<T> = {
  readonly [Edge in keyof T]: T[Edge] extends { readonly because: infer B }
    ? { readonly when: string; readonly because: Fitting<B, NamesOf<ToldOf<FromOf<Edge>>>> }
    : never
}

/** The conditions of one group's deciding steps: every exit, told with the values that decided. */
export const choicesOf =
  <G extends GroupId>() =>
  <const T extends Readonly<Record<ChoiceId<G>, Choice>>>(
    choices: T & CheckedChoices<T>,
  ): Readonly<Record<ChoiceId<G>, Choice>> =>
    choices

const hasOwnValues = (id: StepId): id is keyof Told => Object.hasOwn(told, id)

const isSaid = (given: Values | Said): given is Said =>
  Object.hasOwn(given, 'form') && Object.hasOwn(given, 'values')

/** The values of the step that a run stands at, with the form of sentence they are for; computed anew each time. */
export const valuesOf = (run: Run): { readonly form: string | undefined; readonly values: Values } => {
  const step = table[run.at]
  const given: Values | Said = hasOwnValues(run.at)
    ? told[run.at](run)
    : step.shape === 'decides'
      ? step.facts(run)
      : {}
  return isSaid(given) ? given : { form: undefined, values: given }
}
