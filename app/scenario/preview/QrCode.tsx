import qrcode from 'qrcode-generator'
import { useScenarioWords } from '../useScenarioWords.ts'

/** Bytes that fit into the largest code with the least correction. */
const MOST = 2953

/** A text as a QR code: one path, black on white in both themes, since readers want it so. */
export function QrCode({ text }: { readonly text: string }) {
  const { preview: words } = useScenarioWords()
  if (new TextEncoder().encode(text).length > MOST)
    return <p className="field-mistake">{words.tooLong(MOST)}</p>
  const { size, path } = drawn(text)
  return (
    <svg
      className="preview-qr"
      role="img"
      aria-label={words.qr(text)}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      shapeRendering="crispEdges"
    >
      <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

const drawn = (text: string) => {
  const code = qrcode(0, 'L')
  code.addData(utf8(text), 'Byte')
  code.make()
  const size = code.getModuleCount()
  let path = ''
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`
  return { size, path }
}

/** The library takes each character for a byte. */
const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))
