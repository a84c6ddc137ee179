import type { ReactNode } from 'react'

interface CellProps {
  /** Shown inside the cell where there is no room for a header row. */
  label: string
  isHeader?: boolean
  isEmpty?: boolean
  children: ReactNode
}

export function Cell({ label, isHeader = false, isEmpty = false, children }: CellProps) {
  const className = isEmpty ? 'dns-records__cell dns-records__cell--empty' : 'dns-records__cell'
  const content = (
    <>
      <span className="dns-records__label" aria-hidden="true">
        {label}
      </span>
      {children}
    </>
  )
  return isHeader ? (
    <th role="rowheader" scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td role="cell" className={className}>
      {content}
    </td>
  )
}
