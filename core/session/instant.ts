/**
 * RFC 3339 instants without a clock: core must not know `Date`, which is why the civil calendar is reckoned here.
 */
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})$/

/** The first instant that RFC 3339 can write in UTC, ms since the epoch: an offset must not lead before it. */
const FIRST_INSTANT = -62_167_219_200_000

/** The last instant that RFC 3339 can write, ms since the epoch. */
export const LAST_INSTANT = 253_402_300_799_999

/** The instant, or the last one that can be written: no clock goes beyond, so that every run can be saved and sent. */
export const clocked = (ms: number): number => Math.min(ms, LAST_INSTANT)

/**
 * Milliseconds since 1970-01-01T00:00:00Z, or undefined when the text is no RFC 3339 instant. To the microsecond, as the
 * real system compares, so not always a whole number.
 */
export const parseInstant = (text: string): number | undefined => {
  const ms = written(text)
  return ms === undefined || ms < FIRST_INSTANT ? undefined : ms
}

const written = (text: string): number | undefined => {
  const match = PATTERN.exec(text)
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number)
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  if (hour > 23 || minute > 59 || second > 60) return undefined
  const offset = offsetMinutes(match[8] ?? 'Z')
  if (offset === undefined) return undefined
  const millisecond = Number((match[7] ?? '0').slice(0, 6).padEnd(6, '0')) / 1000
  return (
    (((dayNumber(year, month, day) * 24 + hour) * 60 + minute - offset) * 60 + second) * 1000 + millisecond
  )
}

/** The instant as RFC 3339 in UTC; milliseconds are written only when there are any. */
export const formatInstant = (ms: number): string => {
  const days = Math.floor(ms / 86_400_000)
  const rest = ms - days * 86_400_000
  const { year, month, day } = civil(days)
  const fraction = rest % 1000 === 0 ? '' : `.${pad(Math.floor(rest % 1000), 3)}`
  const clock = [rest / 3_600_000, (rest / 60_000) % 60, (rest / 1000) % 60].map(part =>
    pad(Math.floor(part), 2),
  )
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${clock.join(':')}${fraction}Z`
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const offsetMinutes = (zone: string): number | undefined => {
  if (zone === 'Z' || zone === 'z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4, 6))
  if (hours > 23 || minutes > 59) return undefined
  return (zone[0] === '-' ? -1 : 1) * (hours * 60 + minutes)
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Days since 1970-01-01, counted in years that begin in March, so that the leap day comes last. */
const dayNumber = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const civil = (days: number): { year: number; month: number; day: number } => {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}
