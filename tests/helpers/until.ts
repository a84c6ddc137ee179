/** Polls until `look` returns something truthy; fails with what was seen last. */
export async function until<T>(
  look: () => Promise<T>,
  withinMs = 10_000,
  everyMs = 25,
): Promise<Exclude<T, false | null | undefined>> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const seen = await look()
    if (seen) return seen as Exclude<T, false | null | undefined>
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${look.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}
