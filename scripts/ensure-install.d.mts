export function ensureInstall(options?: { signal?: AbortSignal; root?: string }): Promise<void>
export function isInstalled(root: string): boolean
