export function ServiceCard() {
  return null
}
