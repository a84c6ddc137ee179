/** Ends with exit code 1 and a message for people; DEBUG=1 adds where it came from. */
export function fail(error) {
  console.error(process.env.DEBUG ? error : `\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
