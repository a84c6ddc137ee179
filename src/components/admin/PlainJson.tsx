export function PlainJson() {
  return null
}
