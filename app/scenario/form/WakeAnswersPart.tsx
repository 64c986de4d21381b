import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { pathText } from 'sessionscope/scenario/problem.ts'
import { Button, IconButton } from '../../look/button/Button.tsx'
import { valueAt } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { useForm, useListAt } from './formContext.ts'
import { Part } from './Part.tsx'
import { answerSummary } from './summary.ts'

const WAKES = ['answers', 'wakes'] as const

/** Answers by the number of the wake-up, which go before the rules: the form in which recordings keep them. */
export function WakeAnswersPart() {
  const { wakes: words, provider } = useScenarioWords()
  const { draft, onSelect } = useForm()
  const wakes = useListAt(WAKES)
  // Where one stands is all that it is known by: when one is taken out, the next must not be found open in its place.
  const [open, setOpen] = useState<number>()
  const add = () =>
    draft.insert(WAKES, wakes.length, {
      provider: { result: { intent: { finish: { status: { success: {} } } } } },
    })
  return (
    <Part
      title={words.title}
      note={words.note}
      tools={
        <Button small look="frame" icon={Plus} onPress={add}>
          {words.add}
        </Button>
      }
    >
      {wakes.map((wake, index) => {
        const answer = valueAt(wake, ['provider'])
        const path = [...WAKES, index, 'provider']
        const isCallback = valueAt(answer, ['result', 'response']) !== undefined
        return (
          <details
            key={pathText([index])}
            className="scenario-wake"
            open={index === open}
            onToggle={event => {
              if (event.currentTarget.open === (index === open)) return
              setOpen(event.currentTarget.open ? index : undefined)
              onSelect(pathText([...WAKES, index]))
            }}
          >
            <summary>
              <span>{words.wake(index + 1)}</span>
              <span className="mono">
                {answer === undefined ? words.byRules : answerSummary(answer, provider)}
              </span>
            </summary>
            {answer === undefined ? (
              <Button
                small
                look="link"
                icon={Plus}
                onPress={() =>
                  draft.put(path, { result: { intent: { finish: { status: { success: {} } } } } })
                }
              >
                {words.answer}
              </Button>
            ) : (
              <AnswerFields
                path={path}
                answer={answer}
                called={isCallback ? 'HandlePaymentCallback' : 'ProcessPayment'}
              />
            )}
            <IconButton
              small
              icon={X}
              label={words.remove(index + 1)}
              onPress={() => {
                setOpen(undefined)
                draft.put([...WAKES, index], undefined)
              }}
            />
          </details>
        )
      })}
    </Part>
  )
}
