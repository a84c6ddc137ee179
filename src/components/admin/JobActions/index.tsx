export function JobActions() {
  return null
}
