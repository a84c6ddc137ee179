/** 'selected': nothing was copied, but the text is marked for the person to copy. */
export type CopyResult = 'copied' | 'selected'

/** The clipboard is missing on plain http in a local network, and refused in some frames. */
export async function copyText(text: string, shownIn: HTMLElement | null): Promise<CopyResult> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    if (copyThroughSelection(text)) return 'copied'
    if (shownIn) window.getSelection()?.selectAllChildren(shownIn)
    return 'selected'
  }
}

/** Deprecated, but the one way left without a secure context. */
function copyThroughSelection(text: string): boolean {
  const focused = document.activeElement
  const helper = document.createElement('textarea')
  helper.value = text
  helper.setAttribute('readonly', '')
  helper.style.position = 'fixed'
  helper.style.opacity = '0'
  document.body.append(helper)
  helper.select()
  try {
    return document.execCommand('copy')
  } finally {
    helper.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }
}
