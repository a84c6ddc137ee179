// A frame around something. A table of one cell, because Outlook pads and borders nothing else.
import type { CSSProperties, ReactNode } from 'react'
import { styles } from './theme'

interface BoxProps {
  /** For the dark style sheet. */
  className: string
  style: CSSProperties
  children: ReactNode
}

export function Box({ className, style, children }: BoxProps) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={styles.box}>
      <tbody>
        <tr>
          <td className={className} style={style}>
            {children}
          </td>
        </tr>
        <tr data-skip-in-text="true">
          <td height={12} style={styles.gap} />
        </tr>
      </tbody>
    </table>
  )
}
