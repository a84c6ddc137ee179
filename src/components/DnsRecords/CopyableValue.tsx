import { useId } from 'react'
import type { Locale } from '@/domain/tenantSpec'
import { CopyButton } from '../CopyButton'

/** Breaks anywhere on the screen, but is one line for whoever copies it. */
export function CopyableValue({ value, what, locale }: { value: string; what: string; locale: Locale }) {
  const id = useId()
  return (
    <div className="dns-records__value">
      <code id={id} className="dns-records__code">
        {value}
      </code>
      <CopyButton text={value} what={what} shownInId={id} locale={locale} />
    </div>
  )
}
