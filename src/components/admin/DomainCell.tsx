import type { DefaultServerCellComponentProps } from 'payload'
import { toUnicode } from '@/domain/domainName'

/** List cell: the domain as people know it. */
export function DomainCell({ cellData }: DefaultServerCellComponentProps) {
  return typeof cellData === 'string' && cellData ? <>{toUnicode(cellData)}</> : null
}
