import { download, fileNameOf } from '../library/download.ts'
import type { Reading } from './draft/reading.ts'
import { valueAt } from './draft/value.ts'

/** Saves the text of a draft as it stands, mistakes and all, under the scenario's own name. */
export const downloadDraft = ({ text, value }: Reading): void => {
  const id = valueAt(value, ['id'])
  download(fileNameOf(typeof id === 'string' ? id : ''), text)
}
