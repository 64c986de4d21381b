import { Button } from '../../look/button/Button.tsx'
import type { Entry } from '../library.ts'
import { findEntries, tagsOf, tagWords } from './find.ts'
import { usePickerWords } from './usePickerWords.ts'

/** The tags as chips that are pressed to keep what has them all; one that would leave nothing cannot be pressed. */
export function TagFilter({
  entries,
  text,
  tags,
  onTags,
}: {
  readonly entries: readonly Entry[]
  readonly text: string
  /** The pressed ones. */
  readonly tags: readonly string[]
  readonly onTags: (tags: readonly string[]) => void
}) {
  const { words, language } = usePickerWords()
  const { said, inFile } = findEntries(entries, { text, tags })
  const left = new Set([...said, ...inFile].flatMap(entry => entry.tags))
  return (
    <fieldset className="picker-tags" aria-label={words.tags}>
      {tagsOf(entries).map(tag => {
        const on = tags.includes(tag)
        return (
          <Button
            key={tag}
            small
            look="frame"
            on={on}
            refusal={on || left.has(tag) ? undefined : words.noneWith}
            onPress={() => onTags(on ? tags.filter(other => other !== tag) : [...tags, tag])}
          >
            {tagWords(tag, language)}
          </Button>
        )
      })}
    </fieldset>
  )
}
