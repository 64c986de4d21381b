// The language's standard library has no DOM here; these two are all that core takes from the platform,
// with only what it uses. Every browser, worker and Node has them.

declare class TextEncoder {
  encode(text: string): Uint8Array
}

declare class TextDecoder {
  constructor(label: 'utf-8', options: { fatal: boolean; ignoreBOM: boolean })
  decode(bytes: Uint8Array): string
}
