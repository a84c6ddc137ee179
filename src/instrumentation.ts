// Runs once in Next's server process: an orderly end, and the embedded worker where one process must do everything.

export async function register(): Promise<void> {
  // No setting: the bundler puts the value in, and leaves the import out of what runs at the edge.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startServer } = await import('./runtime/startServer')
    await startServer()
  }
}
