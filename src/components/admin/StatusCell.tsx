import { getTranslation } from '@payloadcms/translations'
import type { DefaultServerCellComponentProps } from 'payload'
import { toneOf } from '@/domain/status'
import { StatusBadge } from '../StatusBadge'

/** A status in a list: icon and words. The words are those of the select field's options. */
export function StatusCell({ cellData, field, i18n }: DefaultServerCellComponentProps) {
  const status = typeof cellData === 'string' ? cellData : 'not_configured'
  const options = field.type === 'select' ? field.options : []
  const option = options.find((one) => typeof one === 'object' && one.value === status)
  const words = typeof option === 'object' ? getTranslation(option.label, i18n) : status
  return <StatusBadge tone={toneOf(status)}>{words}</StatusBadge>
}
