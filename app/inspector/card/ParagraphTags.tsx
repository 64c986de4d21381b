import { label, paragraph } from 'sessionscope/paragraphs/index.ts'
import type { ParagraphKey } from 'sessionscope/paragraphs/keys.ts'
import { useInspectorWords } from '../useInspectorWords.ts'

/** More than this are counted: a storing step cites eight. */
const SHOWN = 3

/** The paragraphs a step cites, the document's own first; each opens its text. */
export function ParagraphTags({
  paragraphs,
  onChoose,
}: {
  readonly paragraphs: readonly ParagraphKey[]
  readonly onChoose: (key: ParagraphKey) => void
}) {
  const inspector = useInspectorWords()
  const ordered = paragraphs.toSorted((a, b) => rank(a) - rank(b))
  const hidden = ordered[SHOWN]
  return (
    <p className="card-tags">
      {ordered.slice(0, SHOWN).map(key => (
        <button
          key={key}
          type="button"
          className="card-tag"
          aria-label={inspector.card.paragraph(label(key))}
          onClick={() => onChoose(key)}
        >
          {rank(key) === 0 ? `¶ ${label(key)}` : label(key)}
        </button>
      ))}
      {hidden && (
        <button
          type="button"
          className="card-tag"
          aria-label={inspector.card.moreParagraphs(ordered.length - SHOWN)}
          onClick={() => onChoose(hidden)}
        >
          +{ordered.length - SHOWN}
        </button>
      )}
    </p>
  )
}

const rank = (key: ParagraphKey): 0 | 1 => (paragraph(key).part === 'document' ? 0 : 1)
