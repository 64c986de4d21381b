import { useState } from 'react'
import type { ProviderFunction } from 'sessionscope/effects/call.ts'
import { resultType } from '../../editor/fieldTypes.ts'
import { Button } from '../../look/button/Button.tsx'
import { Segmented } from '../../look/segmented/Segmented.tsx'
import type { Path } from '../draft/value.ts'
import { withValue } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import type { AnswerKind } from './answerKind.ts'
import { answerOf, kindOf, kindsFor } from './answerKind.ts'
import { MistakeAt, NumberAt, TextAt } from './fields.tsx'
import { useForm } from './formContext.ts'
import { ResultFields } from './ResultFields.tsx'
import { TroubleFields } from './TroubleFields.tsx'
import { TypeAt } from './TypeAt.tsx'

interface AnswerProps {
  readonly path: Path
  readonly answer: unknown
  readonly called: ProviderFunction
}

/** What the provider wants, and what belongs to it; the rest of the protocol is one press away. */
export function AnswerFields({ path, answer, called }: AnswerProps) {
  const { answer: words } = useScenarioWords()
  const { draft } = useForm()
  const [all, showAll] = useState(false)
  const kind = kindOf(answer)
  return (
    <>
      <div className="field">
        <span className="field-label">{words.wants}</span>
        <Segmented<AnswerKind | ''>
          label={words.wants}
          value={kind ?? ''}
          onChange={next => next !== '' && draft.change(root => withAnswer(root, path, next, answer, called))}
          segments={kindsFor(called).map(value => ({ value, label: words.kinds[value] }))}
        />
        <MistakeAt path={path} />
      </div>
      {kind === 'trouble' ? (
        <TroubleFields path={path} answer={answer} />
      ) : (
        kind && <ResultFields path={path} answer={answer} kind={kind} />
      )}
      <div className="scenario-pair">
        <NumberAt label={words.took} path={[...path, 'took']} optional placeholder="0" />
        {kind !== 'trouble' && called === 'HandlePaymentCallback' && (
          <TextAt label={words.response} path={[...path, 'result', 'response']} />
        )}
      </div>
      {kind !== undefined && kind !== 'trouble' && (
        <div className="scenario-all">
          <Button small look="link" onPress={() => showAll(!all)}>
            {all ? words.hideAll : words.showAll}
          </Button>
          {all && <TypeAt label={words.resultField} path={[...path, 'result']} type={resultType(called)} />}
        </div>
      )}
    </>
  )
}

const withAnswer = (root: unknown, path: Path, kind: AnswerKind, before: unknown, called: ProviderFunction) =>
  withValue(root, path, answerOf(kind, before, called))
