/**
 * Keys whose values are masked whole, in lower case, their words written together. None of them is a field of a scenario
 * file or of the protocol, so that masking them breaks nothing:
 * - the verification code, under the names of all the card schemes: it may not be kept at all;
 * - the number itself, where somebody wrote it in a field of its own;
 * - the contents of the magnetic stripe or the chip, which hold both;
 * - the PIN and its block.
 */
const SECRET_KEYS: ReadonlySet<string> = new Set([
  'cvv',
  'cvv2',
  'cvc',
  'cvc2',
  'cvn',
  'cvn2',
  'cvp',
  'cvp2',
  'csc',
  'cav2',
  'cardsecuritycode',
  'cardverificationcode',
  'cardverificationvalue',
  'securitycode',
  'pan',
  'fpan',
  'dpan',
  'primaryaccountnumber',
  'cardnumber',
  'cardno',
  'cardpan',
  'track',
  'track1',
  'track2',
  'track3',
  'trackdata',
  'track1data',
  'track2data',
  'track3data',
  'magneticstripe',
  'magstripe',
  'emvdata',
  'pin',
  'pinblock',
])

/** Where a word of a key ends: `card_cvv`, `Card CVV`, `cardCvv`. */
const BETWEEN_WORDS = /[^\p{L}\p{N}]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u

/** No name on the list has more words or letters: of a key that somebody has made long no more is looked at. */
const MOST_WORDS = 4
const MOST_LETTERS = 60

/** Whether what stands under a key is masked whole: by its last words, since what goes before only says whose it is. */
export const isSecret = (key: string): boolean => {
  const words = key.slice(-MOST_LETTERS).split(BETWEEN_WORDS).slice(-MOST_WORDS)
  return words.some((_, at) => SECRET_KEYS.has(words.slice(at).join('').toLowerCase()))
}
