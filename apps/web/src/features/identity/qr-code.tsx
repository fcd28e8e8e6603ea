import { useMemo } from 'react'
import { encode } from 'uqr'
import styles from './account.module.css'

/** Light around the code, without which telephones do not find it. */
const MARGIN = 4

/** A text as a QR code, drawn here: what it holds goes to nobody else. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = useMemo(() => draw(text), [text])
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles['qr']}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}

function draw(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { border: MARGIN })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return { path, size }
}
