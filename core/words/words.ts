import type { Language } from '../paragraphs/keys.ts'
import type { CallWords } from './calls.ts'
import { activeEn } from './en/active.ts'
import { callsEn } from './en/calls.ts'
import { failureEn } from './en/failure.ts'
import { findEn } from './en/find.ts'
import { finishEn } from './en/finish.ts'
import { machineEn } from './en/machine.ts'
import { namesEn } from './en/names.ts'
import { repairEn } from './en/repair.ts'
import { resultEn } from './en/result.ts'
import { startEn } from './en/start.ts'
import { suspendedEn } from './en/suspended.ts'
import { titlesEn } from './en/titles.ts'
import type { Names } from './names.ts'
import type { PlainStepId } from './piece.ts'
import { activeRu } from './ru/active.ts'
import { callsRu } from './ru/calls.ts'
import { failureRu } from './ru/failure.ts'
import { findRu } from './ru/find.ts'
import { finishRu } from './ru/finish.ts'
import { machineRu } from './ru/machine.ts'
import { namesRu } from './ru/names.ts'
import { repairRu } from './ru/repair.ts'
import { resultRu } from './ru/result.ts'
import { startRu } from './ru/start.ts'
import { suspendedRu } from './ru/suspended.ts'
import { titlesRu } from './ru/titles.ts'
import type { Choice, ChoiceId, Sentences } from './values.ts'

/** All words of one language: complete by this type, down to the last step and exit. */
export interface Words {
  readonly names: Names
  readonly titles: Readonly<Record<PlainStepId, string>>
  readonly says: Sentences
  readonly choices: Readonly<Record<ChoiceId, Choice>>
  readonly calls: CallWords
}

export const words: Readonly<Record<Language, Words>> = {
  ru: {
    names: namesRu,
    titles: titlesRu,
    says: {
      ...findRu.says,
      ...startRu.says,
      ...activeRu.says,
      ...suspendedRu.says,
      ...repairRu.says,
      ...resultRu.says,
      ...finishRu.says,
      ...failureRu.says,
      ...machineRu.says,
    },
    choices: {
      ...findRu.choices,
      ...startRu.choices,
      ...activeRu.choices,
      ...suspendedRu.choices,
      ...resultRu.choices,
      ...finishRu.choices,
      ...failureRu.choices,
      ...machineRu.choices,
    },
    calls: callsRu,
  },
  en: {
    names: namesEn,
    titles: titlesEn,
    says: {
      ...findEn.says,
      ...startEn.says,
      ...activeEn.says,
      ...suspendedEn.says,
      ...repairEn.says,
      ...resultEn.says,
      ...finishEn.says,
      ...failureEn.says,
      ...machineEn.says,
    },
    choices: {
      ...findEn.choices,
      ...startEn.choices,
      ...activeEn.choices,
      ...suspendedEn.choices,
      ...resultEn.choices,
      ...finishEn.choices,
      ...failureEn.choices,
      ...machineEn.choices,
    },
    calls: callsEn,
  },
}
