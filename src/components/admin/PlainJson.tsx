'use client'
import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { adminTexts } from '@/i18n/admin'
import './PlainJson.css'
import { useAdminLocale } from './useAdminLocale'

/** A JSON field to read. Payload's own loads an editor from another host. */
export const PlainJson: JSONFieldClientComponent = ({ field, path }) => {
  const locale = useAdminLocale()
  const { value } = useField<unknown>({ path })
  const isEmpty = value === null || value === undefined
  return (
    <div className="field-type plain-json">
      <FieldLabel as="span" path={path} {...(field.label === undefined ? {} : { label: field.label })} />
      {/* Long lines scroll, and the keyboard must be able to. */}
      <pre className="plain-json__text" tabIndex={0} aria-label={field.name} role="group">
        {isEmpty ? adminTexts[locale].nothing : JSON.stringify(value, null, 2)}
      </pre>
    </div>
  )
}
