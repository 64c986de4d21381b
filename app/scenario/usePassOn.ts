import { passOnDraft } from 'sessionscope/scenario/passOnDraft.ts'
import { fileNameOf } from '../library/download.ts'
import { useLibrary } from '../library/libraryContext.ts'
import type { Draft } from './draft/draft.ts'
import { valueAt } from './draft/value.ts'

/** The file that a draft becomes, by the scenario's own name. */
export const draftFileName = ({ store }: Draft): string => {
  const id = valueAt(store.getState().reading.value, ['id'])
  return fileNameOf(typeof id === 'string' ? id : '')
}

/** Gives the text of a draft for somebody else's eyes; what is masked in it is said. */
export const usePassOn = () => {
  const library = useLibrary()
  return (draft: Draft): string => {
    const { passed, masked } = passOnDraft(draft.store.getState().reading.text)
    library.saved(draftFileName(draft), masked)
    return passed
  }
}
