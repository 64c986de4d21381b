import type { Language } from '../paragraphs/keys.ts'
import type { Cash } from '../session/domain.ts'
import { formatInstant } from '../session/instant.ts'

/** Keeps a number and its unit on one line. */
const GLUE = '\u00a0'

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

/**
 * An instant as clock time in UTC: `12:01:00`, with milliseconds only where there are any, and with the date only
 * when it is another day than that of `beside`. Both in ms since the epoch.
 */
export const clock = (at: number, language: Language, beside: number = at): string => {
  const [date = '', time = ''] = formatInstant(at).slice(0, -1).split('T')
  const [today = ''] = formatInstant(beside).split('T')
  if (date === today) return time
  const [year = '', month = '', day = ''] = date.split('-')
  const named = `${Number(day)}${GLUE}${MONTHS[language][Number(month) - 1]}`
  return today.startsWith(`${year}-`) ? `${named}, ${time}` : `${named} ${year}, ${time}`
}

const UNITS: Readonly<Record<Language, Readonly<Record<'ms' | 's' | 'min' | 'h' | 'd', string>>>> = {
  ru: { ms: 'мс', s: 'с', min: 'мин', h: 'ч', d: 'д' },
  en: { ms: 'ms', s: 's', min: 'min', h: 'h', d: 'd' },
}

const LARGER = [
  ['d', 86_400_000, 'h', 3_600_000],
  ['h', 3_600_000, 'min', 60_000],
  ['min', 60_000, 's', 1000],
] as const

/** A length of time, from ms: `420 ms`, `59.6 s`, `21 min 20 s`, `2 h 5 min`; never more than two units. */
export const duration = (ms: number, language: Language): string => {
  const unit = UNITS[language]
  if (ms < 0) return `−${duration(-ms, language)}`
  if (ms > 0 && ms < 1000) return `${Math.round(ms)}${GLUE}${unit.ms}`
  const seconds = Math.round(ms / 100) / 10
  if (seconds < 60) return `${decimal(String(seconds), language)}${GLUE}${unit.s}`
  for (const [large, size, small, part] of LARGER) {
    const parts = Math.round(ms / part)
    const whole = Math.floor((parts * part) / size)
    if (whole === 0) continue
    const rest = parts - whole * (size / part)
    const tail = rest === 0 ? '' : ` ${rest}${GLUE}${unit[small]}`
    return `${whole}${GLUE}${unit[large]}${tail}`
  }
  return `${decimal(String(seconds), language)}${GLUE}${unit.s}`
}

/** An amount of money from its minor units: `420.00 RUB`. `exponent`: how many digits the minor unit has. */
export const cash = ({ amount, currency }: Cash, language: Language, exponent = 2): string => {
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  const fraction = digits.slice(digits.length - exponent)
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, language === 'ru' ? GLUE : ',')
  const value = exponent === 0 ? grouped : `${grouped}${language === 'ru' ? ',' : '.'}${fraction}`
  return `${amount < 0 ? '−' : ''}${value}${GLUE}${currency.symbolic_code}`
}

const decimal = (text: string, language: Language): string =>
  language === 'ru' ? text.replace('.', ',') : text

/** Nouns that are counted, with the forms for 1, 2–4 and more; English has no third one. */
const NOUNS = {
  change: { ru: ['изменение', 'изменения', 'изменений'], en: ['change', 'changes', 'changes'] },
} as const

export type Noun = keyof typeof NOUNS

/** A number with its noun: `3 changes`. */
export const counted = (count: number, noun: Noun, language: Language): string => {
  const [one, few, many] = NOUNS[noun][language]
  const tens = count % 100
  const ones = count % 10
  const teen = tens > 10 && tens < 20
  if (language === 'en') return `${count}${GLUE}${count === 1 ? one : few}`
  if (ones === 1 && !teen) return `${count}${GLUE}${one}`
  return `${count}${GLUE}${ones > 1 && ones < 5 && !teen ? few : many}`
}
