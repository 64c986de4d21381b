import { LIMITS, utf8Length } from './limits.ts'
import type { Parsed, Refused } from './parse.ts'
import { parseFile, refuse } from './parse.ts'
import { passOn } from './passOn.ts'
import type { SavedRun } from './savedRun.ts'
import type { Scenario } from './scenario.ts'
import { packed, unpacked } from './shareBytes.ts'

/** The newest form of a code that this program reads, and the one it writes. */
const NEWEST_CODE = 1

/** A version mark, a dot, base64url. */
const CODE = /^(\d{1,4})\.([\w-]+)$/

export interface Code {
  readonly code: string
  readonly masked: readonly string[]
}

/**
 * A scenario, and a run of it when one is given, as text that can stand in an address: `1.` and base64url of the deflated
 * file and its checksum, and the paths of what was masked in it. Refused when `fromCode` would refuse it for its size; how
 * long it may be is for the link to say.
 */
export const toCode = (scenario: Scenario, run?: SavedRun): Code | Refused => {
  const { passed, masked } = passOn({ scenario, run })
  const text = JSON.stringify(passed)
  if (utf8Length(text) > LIMITS.inflated)
    return refuse({ code: 'code_unpacks', path: '', values: { limit: LIMITS.inflated } })
  return { code: `${NEWEST_CODE}.${packed(text)}`, masked }
}

/** Reads a code, which is as little to be believed as a file: never throws, and unpacks no more than it may. */
export const fromCode = (code: string): Parsed => {
  if (code.length > LIMITS.link) return tooLong(code.length)
  const [, mark, body = ''] = CODE.exec(code) ?? []
  if (mark === undefined || Number(mark) < 1) return refuse({ code: 'no_code', path: '', values: {} })
  const version = Number(mark)
  if (version > NEWEST_CODE)
    return refuse({ code: 'newer_code', path: '', values: { version, newest: NEWEST_CODE } })
  const result = unpacked(body, LIMITS.inflated)
  if ('text' in result) return parseFile(result.text)
  if (result.fault === 'too much')
    return refuse({ code: 'code_unpacks', path: '', values: { limit: LIMITS.inflated } })
  const isCut = result.fault === 'cut off'
  return refuse({ code: isCut ? 'code_cut_off' : 'code_damaged', path: '', values: {} })
}

export const tooLong = (length: number): Refused =>
  refuse({ code: 'long_link', path: '', values: { length, limit: LIMITS.link } })
