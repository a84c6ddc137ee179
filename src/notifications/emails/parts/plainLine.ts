// Text that strangers wrote (company names, DNS answers), made fit for one line of a subject or a sentence: no line
// breaks (they would start a new mail header), no marks that turn the reading direction, no endless length.

const MAX_NAME_LENGTH = 80

// Cc control, Cf invisible format marks (RTL overrides, zero widths), Cs lone surrogates.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]+/gu

export function plainLine(text: string, maxLength = MAX_NAME_LENGTH): string {
  const line = text.replace(/\s/g, ' ').replace(invisible, '').replace(/ +/g, ' ').trim()
  const letters = Array.from(line)
  if (letters.length <= maxLength) return line
  return `${letters
    .slice(0, maxLength - 1)
    .join('')
    .trimEnd()}…`
}
