import { Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../look/button/Button.tsx'
import { useInspectorWords } from './useInspectorWords.ts'

/** How long the button says that it has copied, ms. */
const SAID_FOR = 2000

/** Copies a text; says whether it did. `text` is asked for only when pressed: it may be long. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }) {
  const inspector = useInspectorWords()
  const [said, say] = useState<'copied' | 'refused'>()
  const waiting = useRef<number>(undefined)
  useEffect(() => () => window.clearTimeout(waiting.current), [])
  const copy = async () => {
    const done = await writeClipboard(text())
    say(done ? 'copied' : 'refused')
    window.clearTimeout(waiting.current)
    waiting.current = window.setTimeout(() => say(undefined), SAID_FOR)
  }
  return (
    <>
      <Button small icon={Copy} onPress={() => void copy()}>
        {said ? inspector[said] : label}
      </Button>
      <span className="heard-only" aria-live="polite">
        {said && inspector[said]}
      </span>
    </>
  )
}

/** Browsers refuse it without a secure page or the user's leave, some by having no clipboard at all. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
