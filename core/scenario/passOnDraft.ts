import { examine, LIMITS } from './limits.ts'
import { masked } from './mask.ts'
import { maskedText } from './maskText.ts'
import { parseJson } from './parse.ts'
import type { PassedOn } from './passOn.ts'
import { fileText } from './serialize.ts'

/** The text of a draft for somebody else's eyes: as it was typed, mistakes and all, unless something has to be masked. */
export const passOnDraft = (text: string): PassedOn<string> => {
  const value = jsonOf(text)
  // What is no JSON has no keys: what can be seen in any text goes.
  if (value === undefined) {
    const passed = maskedText(text)
    return { passed, masked: passed === text ? [] : [''] }
  }
  const { value: clear, paths } = masked(value)
  // Of a key that stands there twice only the last is read; the other may hold a number all the same.
  const isAsTyped = paths.length === 0 && maskedText(text) === text
  return { passed: isAsTyped ? text : fileText(clear), masked: paths }
}

/** Nested too deep, it is as little to be walked as what is no JSON. */
const jsonOf = (text: string): unknown => {
  const parsed = parseJson(text, LIMITS.bytesOfList)
  return 'problems' in parsed || examine(parsed.value).problem ? undefined : parsed.value
}
