import type { BeyondKey, ParagraphText } from '../keys.ts'
import { beyondAroundEn } from './beyond-around.ts'
import { beyondDoorsEn } from './beyond-doors.ts'
import { beyondFailureEn } from './beyond-failure.ts'
import { beyondFoldEn } from './beyond-fold.ts'
import { beyondMachineEn } from './beyond-machine.ts'
import { beyondProviderEn } from './beyond-provider.ts'
import { beyondRepairEn } from './beyond-repair.ts'
import { beyondResultEn } from './beyond-result.ts'

/** What the real system does beyond the document, in English: one text for every key. */
export const beyondEn = {
  ...beyondMachineEn,
  ...beyondDoorsEn,
  ...beyondRepairEn,
  ...beyondProviderEn,
  ...beyondResultEn,
  ...beyondFailureEn,
  ...beyondFoldEn,
  ...beyondAroundEn,
} satisfies Record<BeyondKey, ParagraphText>
