export function LogTimeline() {
  return null
}
