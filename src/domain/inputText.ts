// What somebody typed, as it may be quoted back.

/** Short enough for a sentence, with what cannot be seen left out. */
export function shorten(input: string): string {
  const visible = [
    ...input
      .slice(0, 200)
      .replace(/[\s\p{C}]+/gu, ' ')
      .trim(),
  ]
  return visible.length > 40 ? `${visible.slice(0, 39).join('')}…` : visible.join('')
}
