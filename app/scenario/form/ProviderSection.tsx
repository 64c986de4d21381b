import { Plus } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { answersOfRules } from 'sessionscope/scenario/asked.ts'
import { pathText } from 'sessionscope/scenario/problem.ts'
import { Button } from '../../look/button/Button.tsx'
import { usePlayed } from '../played.ts'
import { PresetButton } from '../presets/PresetButton.tsx'
import { isBelow } from '../sections.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { useForm, useListAt } from './formContext.ts'
import { Part } from './Part.tsx'
import type { Move } from './RuleRow.tsx'
import { RuleRow } from './RuleRow.tsx'
import { WakeAnswersPart } from './WakeAnswersPart.tsx'

const RULES = ['answers', 'provider'] as const

/** A rule to be changed from there: whatever is asked, the session finishes well. */
const FIRST_RULE = {
  when: { function: 'ProcessPayment' },
  answer: { result: { intent: { finish: { status: { success: {} } } } } },
}

/** How the provider answers: the first rule that fits. */
export function ProviderSection({
  selected,
  onSelect,
}: {
  readonly selected: string
  readonly onSelect: (path: string) => void
}) {
  const { provider: words } = useScenarioWords()
  const { draft } = useForm()
  const rules = useListAt(RULES)
  const played = usePlayed()
  const answers = useMemo(
    () => (played?.isWhole ? answersOfRules(played.scenario, played.past) : undefined),
    [played],
  )
  const [moved, tellMoved] = useState<{ readonly to: number; readonly by: Move }>()
  const forget = useCallback(() => tellMoved(undefined), [])
  const add = () => {
    draft.insert(RULES, rules.length, FIRST_RULE)
    onSelect(pathText([...RULES, rules.length]))
  }
  return (
    <>
      <Part
        title={words.title}
        note={words.note}
        tools={
          <>
            <PresetButton />
            <Button small look="frame" icon={Plus} onPress={add}>
              {words.addRule}
            </Button>
          </>
        }
      >
        {rules.length === 0 ? (
          <p className="scenario-empty">{words.empty}</p>
        ) : (
          <ol className="scenario-rules">
            {rules.map((rule, index) => (
              // A rule has no name of its own: its place is what it is.
              <RuleRow
                key={pathText([index])}
                rule={rule}
                index={index}
                count={rules.length}
                answers={answers?.[index]}
                focused={moved?.to === index ? moved.by : undefined}
                open={isBelow(selected, pathText([...RULES, index]))}
                onMoved={(to, by) => {
                  tellMoved({ to, by })
                  onSelect(pathText([...RULES, to]))
                }}
                onFocused={forget}
                onOpen={open => onSelect(open ? pathText([...RULES, index]) : pathText(RULES))}
              />
            ))}
          </ol>
        )}
      </Part>
      <WakeAnswersPart />
    </>
  )
}
