import { CircleAlert, X } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import '../library/library.css'
import { download } from '../library/download.ts'
import { Button, IconButton } from '../look/button/Button.tsx'
import type { Journal } from './journal.ts'
import { useJournalWords } from './useJournalWords.ts'

/** Tells that something that was kept could not be taken up, and offers it as it lies there. */
export default function LeftWork({ journal }: { readonly journal: Journal }) {
  const { left: words, earlier } = useJournalWords()
  const left = useStore(journal.store, state => state.left)
  const [failed, fail] = useState(false)
  if (!left) return null
  const save = async () => {
    try {
      download('sessionscope-unreadable.json', await journal.earlier.raw(left.workspace))
    } catch {
      fail(true)
    }
  }
  return (
    <div className="refused" role="alert">
      <CircleAlert className="icon" size={16} aria-hidden />
      <div className="refused-text">
        <strong>{words[left.why]}</strong> {failed ? earlier.failed : words.stays}{' '}
        <Button small look="link" onPress={() => void save()}>
          {words.download}
        </Button>
      </div>
      <IconButton icon={X} label={words.dismiss} onPress={journal.dismiss} />
    </div>
  )
}
