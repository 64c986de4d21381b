/** How texts are compared: in capitals or not, with the two dots or without, whatever space is in them. */
export const folded = (text: string): string =>
  text.toLowerCase().normalize('NFD').replaceAll('\u0308', '').replaceAll(/\s+/gu, ' ').trim()
