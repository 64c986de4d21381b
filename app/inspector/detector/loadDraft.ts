import type { FaultDetectorLoad } from 'sessionscope/effects/faultDetector.ts'
import { FIRST_LOAD, MOST_A_MINUTE } from 'sessionscope/effects/faultDetector.ts'
import type { Language } from '../../settings/settings.ts'

/** A load as it stands in its two fields. */
export interface LoadDraft {
  readonly perMinute: string
  readonly share: string
}

/** A load as it is written in a language. */
export const loadDraft = (load: FaultDetectorLoad = FIRST_LOAD, language: Language): LoadDraft => ({
  perMinute: String(load.per_minute),
  share: language === 'ru' ? String(load.errors).replace('.', ',') : String(load.errors),
})

/** Spaces between thousands and either decimal sign are as people write them; nothing else is a number. */
const numberIn = (text: string): number | undefined => {
  const plain = text.replaceAll(/\s/gu, '').replace(',', '.')
  return /^\d+(\.\d*)?$|^\.\d+$/.test(plain) ? Number(plain) : undefined
}

/** Operations a minute; undefined for what is none. */
export const perMinuteIn = ({ perMinute }: LoadDraft): number | undefined => {
  const number = numberIn(perMinute)
  return number !== undefined && Number.isInteger(number) && number <= MOST_A_MINUTE ? number : undefined
}

/** The share of errors, from 0 to 1; undefined for what is none. */
export const shareIn = ({ share }: LoadDraft): number | undefined => {
  const number = numberIn(share)
  return number !== undefined && number <= 1 ? number : undefined
}

/** The load that has been written; undefined while one of the two is none. */
export const loadOf = (draft: LoadDraft): FaultDetectorLoad | undefined => {
  const [per_minute, errors] = [perMinuteIn(draft), shareIn(draft)]
  return per_minute === undefined || errors === undefined ? undefined : { per_minute, errors }
}
