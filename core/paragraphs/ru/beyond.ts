import type { BeyondKey, ParagraphText } from '../keys.ts'
import { beyondAroundRu } from './beyond-around.ts'
import { beyondDoorsRu } from './beyond-doors.ts'
import { beyondFailureRu } from './beyond-failure.ts'
import { beyondFoldRu } from './beyond-fold.ts'
import { beyondMachineRu } from './beyond-machine.ts'
import { beyondProviderRu } from './beyond-provider.ts'
import { beyondRepairRu } from './beyond-repair.ts'
import { beyondResultRu } from './beyond-result.ts'

/** What the real system does beyond the document, in Russian: one text for every key. */
export const beyondRu = {
  ...beyondMachineRu,
  ...beyondDoorsRu,
  ...beyondRepairRu,
  ...beyondProviderRu,
  ...beyondResultRu,
  ...beyondFailureRu,
  ...beyondFoldRu,
  ...beyondAroundRu,
} satisfies Record<BeyondKey, ParagraphText>
