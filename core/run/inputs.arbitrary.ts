import fc from 'fast-check'
import type { ScriptedInput } from '../scenario/scenario.ts'
import type { RepairScenario } from '../session/domain.ts'
import { failure, payload, TAGS, trx } from './answers.arbitrary.ts'

const sessionRepairs: readonly fc.Arbitrary<RepairScenario>[] = [
  fc.record({ fail_session: fc.record({ failure, trx }, { requiredKeys: ['failure'] }) }),
  fc.record({ fulfill_session: fc.record({ trx }, { requiredKeys: [] }) }),
]

const elsewhereRepairs: readonly fc.Arbitrary<RepairScenario>[] = [
  fc.record({ fail_pre_processing: fc.record({ failure }) }),
  // The protocol's enums are numbers in its types and names in JSON.
  fc.constant({ skip_inspector: { risk_score: 'low' } } as unknown as RepairScenario),
]

/** Complex repairs may stand in complex ones, where they never fit; and may hold nothing at all. */
export const repair: fc.Arbitrary<RepairScenario> = fc.letrec<{ any: RepairScenario }>(tie => ({
  any: fc.oneof(
    { maxDepth: 2 },
    ...sessionRepairs.map(arbitrary => ({ weight: 3, arbitrary })),
    ...elsewhereRepairs.map(arbitrary => ({ weight: 1, arbitrary })),
    {
      weight: 3,
      arbitrary: fc.record({ complex: fc.record({ scenarios: fc.array(tie('any'), { maxLength: 3 }) }) }),
    },
  ),
})).any

const tag = fc.constantFrom(...TAGS, 'nobody knows it')

const fromOutside: fc.Arbitrary<ScriptedInput> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ callback: fc.record({ tag, payload }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      change_session: fc.record({ tag, change: fc.record({ status: fc.record({ failure }) }) }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ repair: fc.record({ scenario: repair }) }) },
)

/** Milliseconds after which something comes: at once, soon – when timers of 0 have fired –, and a century later. */
const after = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<{ after?: number; since_start?: number }>({}, { after: 0 }) },
  { weight: 9, arbitrary: fc.constantFrom({ after: 1 }, { after: 2_000 }) },
  { weight: 2, arbitrary: fc.constantFrom({ since_start: 0 }, { since_start: 5_000 }) },
  { weight: 2, arbitrary: fc.constantFrom({ after: 70_000 }, { after: 3_155_760_000_000 }) },
)

const input = (timers: number) =>
  fc
    .tuple(
      fc.oneof(
        { weight: timers, arbitrary: fc.constant<ScriptedInput>({ timer: {} }) },
        { weight: 4, arbitrary: fromOutside },
      ),
      after,
    )
    .map(([what, when]): ScriptedInput => ({ ...what, ...when }))

/** Before anything else can be taken, a recording wakes the machine as often as it takes to suspend a session. */
const byHand = (times: number): ScriptedInput[] => Array.from({ length: times }, () => ({ timer: {} }))

/**
 * What comes from outside, and how. In a recording timers are inputs of the list, elsewhere they seldom are; the doors
 * stand as they please, since a file may say so.
 */
export const entrance = fc.oneof(
  fc.record({
    recorded: fc.constant(true),
    doors: fc.constantFrom<'guarded' | 'open'>('open', 'open', 'guarded'),
    outside: fc
      .tuple(fc.nat(3), fc.array(input(3), { maxLength: 8, size: 'max' }))
      .map(([times, rest]) => [...byHand(times), ...rest]),
  }),
  fc.record({
    recorded: fc.constant(false),
    doors: fc.constantFrom<'guarded' | 'open'>('guarded', 'guarded', 'open'),
    outside: fc.array(input(1), { maxLength: 7, size: 'max' }),
  }),
)
