'use client'
import { useField } from '@payloadcms/ui'
import { toUnicode } from '@/domain/domainName'
import './FieldErrors.css'

/** Below the field: an international domain as people know it, beside the punycode that is stored. */
export function UnicodeDomain({ path }: { path: string }) {
  const { value } = useField<string | null>({ path })
  const shown = value ? toUnicode(value) : ''
  return shown && shown !== value ? <p className="field-description">= {shown}</p> : null
}
