import { Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { LIMITS } from 'sessionscope/scenario/limits.ts'
import { Button } from '../look/button/Button.tsx'
import { useSharingWords } from './useSharingWords.ts'

/** How long the button says that it has copied, ms. */
const SAID_FOR = 2000

/** A link, ready to be copied: by the button or, as it is selected at once, by the keyboard. */
export function LinkField({ link }: { readonly link: string }) {
  const words = useSharingWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, say] = useState<'copied' | 'refused'>()
  useEffect(() => {
    if (said !== 'copied') return undefined
    const waiting = window.setTimeout(() => say(undefined), SAID_FOR)
    return () => window.clearTimeout(waiting)
  }, [said])
  const select = () => {
    field.current?.focus()
    field.current?.select()
  }
  const copy = async () => {
    const done = await written(link)
    if (!done) select()
    say(done ? 'copied' : 'refused')
  }
  return (
    <div className="sharing-link">
      <textarea
        ref={field}
        className="mono"
        aria-label={words.link}
        readOnly
        rows={3}
        value={link}
        spellCheck={false}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="sharing-copy">
        <Button small look="primary" icon={Copy} onPress={() => void copy()}>
          {said === 'copied' ? words.copied : words.copy}
        </Button>
        <span className="popover-about">{words.length(link.length, LIMITS.link)}</span>
      </div>
      <p className="popover-about" aria-live="polite">
        {said === 'refused' ? words.refused : said === 'copied' ? words.copiedAll : words.about}
      </p>
    </div>
  )
}

/** Browsers refuse it without a secure page or the user's leave, some by having no clipboard at all. */
const written = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
