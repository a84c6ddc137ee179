'use client'
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Locale } from '@/domain/tenantSpec'
import { recordTexts } from '@/i18n/dnsRecords'
import '../tones.css'
import './CopyButton.css'
import { copyText, type CopyResult } from './copyText'

const SHOWN_MS = 2_500

export interface CopyButtonProps {
  text: string
  /** What is copied; screen readers hear it behind the button's word. */
  what: string
  locale: Locale
  /** Default: "Kopieren". */
  label?: string
  /** The element that shows the text: it is selected where the clipboard cannot be written. */
  shownInId: string
}

export function CopyButton({ text, what, locale, label, shownInId }: CopyButtonProps) {
  const t = recordTexts[locale]
  const [result, setResult] = useResultForAMoment()
  const Icon = result === 'copied' ? Check : Copy
  const copy = async () => setResult(await copyText(text, document.getElementById(shownInId)))
  return (
    <span className="copy-button">
      <button type="button" className="copy-button__button" onClick={() => void copy()}>
        <Icon className="copy-button__icon" aria-hidden="true" />
        {result === 'copied' ? t.copied : (label ?? t.copy)}
        <span className="visually-hidden"> {what}</span>
      </button>
      <span className={result === 'selected' ? 'copy-button__hint' : 'visually-hidden'} role="status">
        {result === 'copied' && `${what}: ${t.copied}`}
        {result === 'selected' && t.selected}
      </span>
    </span>
  )
}

function useResultForAMoment() {
  // A new object each time, so that copying again shows it for the full time again.
  const [state, setState] = useState<{ result: CopyResult } | null>(null)
  useEffect(() => {
    if (!state) return
    const timer = setTimeout(() => setState(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [state])
  return [state?.result ?? null, (result: CopyResult) => setState({ result })] as const
}
