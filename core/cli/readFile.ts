import { readFileSync, statSync } from 'node:fs'
import { COMMAND_BYTES } from '../scenario/limits.ts'
import { Unusable, unusableFile } from './unusable.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  EISDIR: 'this is a folder; name a file in it',
  EACCES: 'the file may not be read; change its permissions',
}

/** A file's text; throws Unusable when it cannot be read, is too large, or is not UTF-8. */
export const readText = (file: string): string => {
  try {
    const bytes = statSync(file).size
    if (bytes > COMMAND_BYTES)
      throw unusableFile(file, { code: 'too_large', path: '', values: { bytes, limit: COMMAND_BYTES } })
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if (error instanceof Unusable) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new Unusable(`${file}: the file is not UTF-8; save it as UTF-8`)
    throw new Unusable(`${file}: ${REASONS[code] ?? `the file cannot be read (${code})`}`)
  }
}
