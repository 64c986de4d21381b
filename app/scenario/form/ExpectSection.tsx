import { ClipboardCheck, X } from 'lucide-react'
import { ACTIVITIES } from 'sessionscope/payment/state.ts'
import { expectationsOf } from 'sessionscope/scenario/expect.ts'
import { Button } from '../../look/button/Button.tsx'
import { usePlayed } from '../played.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { CallsAt, ChangesAt, RaiseAt, StepsAt } from './ExpectFields.tsx'
import { ChoiceAt, MistakeAt } from './fields.tsx'
import { useForm, useValueAt } from './formContext.ts'
import { Part } from './Part.tsx'
import { Verdict } from './Verdict.tsx'

const EXPECT = ['expect'] as const
const REACHED = 'reached'
const NOT_REACHED = 'not_reached'

/** What a run of the scenario is expected to come to, and whether it does. */
export function ExpectSection() {
  const { expect: words } = useScenarioWords()
  const { draft } = useForm()
  const played = usePlayed()
  const isGiven = useValueAt(EXPECT) !== undefined
  return (
    <Part
      title={words.title}
      note={words.note}
      tools={
        <>
          <Button
            small
            look="frame"
            icon={ClipboardCheck}
            refusal={played ? undefined : words.notPlayed}
            onPress={() => played && draft.put(EXPECT, expectationsOf(played.past))}
          >
            {words.record}
          </Button>
          {isGiven && (
            <Button small look="quiet" icon={X} onPress={() => draft.put(EXPECT, undefined)}>
              {words.clear}
            </Button>
          )}
        </>
      }
    >
      {isGiven && <Verdict />}
      <ChoiceAt
        label={words.activity}
        path={[...EXPECT, 'activity']}
        none={words.notLookedAt}
        options={ACTIVITIES.map(value => ({ value, label: value }))}
      />
      <StepsAt label={words.reached} name={REACHED} />
      <StepsAt label={words.notReached} name={NOT_REACHED} />
      <RaiseAt />
      <CallsAt />
      <ChangesAt />
      <MistakeAt path={EXPECT} />
    </Part>
  )
}
