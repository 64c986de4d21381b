import 'react'

declare module 'react' {
  /** React takes CSS custom properties in `style`; its types do not know them. */
  interface CSSProperties {
    [name: `--${string}`]: string | undefined
  }
}
