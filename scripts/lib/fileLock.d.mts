export function withFileLock<T>(
  path: string,
  work: () => T | Promise<T>,
  options?: { onWait?: () => void },
): Promise<T>
