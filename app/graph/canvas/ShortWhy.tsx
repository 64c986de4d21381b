import type { Why } from 'sessionscope/run/why.ts'
import { because, plain } from 'sessionscope/words/index.ts'
import { Button } from '../../look/button/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { useGraph } from './graphContext.ts'

/** What decided, and how many exits were left: as much as has room between the boxes. */
export function ShortWhy({
  why: { from, to, others },
  onAsk,
}: {
  readonly why: Why
  readonly onAsk: () => void
}) {
  const { language } = useGraph()
  const { graph } = useWords()
  return (
    <>
      <p>{plain(because(from, to, language))}</p>
      <p className="graph-why-left">
        {graph.left(others.length)}
        <Button small look="link" onPress={onAsk}>
          {graph.howTo}
        </Button>
      </p>
    </>
  )
}
