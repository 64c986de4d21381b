const LOOKS_LIKE: Readonly<Record<string, string>> = { а: 'a', в: 'b', с: 'c', е: 'e' }

/**
 * A paragraph's number as one types it, in Latin letters: the document numbers with letters of both alphabets, and nobody
 * sees which.
 */
export const typedNumber = (number: string): string =>
  number.toLowerCase().replaceAll(/[авсе]/gu, letter => LOOKS_LIKE[letter] ?? letter)
