// Root layout of the public pages, beside Payload's own. The document itself is SiteDocument: a layout does not know the
// language the address asks for. Pages link with plain anchors, since every page is a document of its own.
import type { ReactNode } from 'react'
import '@/components/site/site.css'

export default function SiteLayout({ children }: { children: ReactNode }) {
  return children
}
