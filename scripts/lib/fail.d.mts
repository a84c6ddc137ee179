export function fail(error: unknown): never
