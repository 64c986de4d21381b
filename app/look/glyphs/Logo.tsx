/** The mark of the product: three lanes and a playhead. Decoration beside the product's name. */
export function Logo({ size = 20 }: { readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
      <rect width="18" height="18" rx="4" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="2" strokeLinecap="round">
        <path d="M4 5.25h6M8 9h6M4 12.75h4" />
      </g>
      <circle cx="12.5" cy="12.75" r="1.5" fill="var(--on-accent)" />
    </svg>
  )
}
