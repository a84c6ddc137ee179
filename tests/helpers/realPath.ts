import { existsSync, realpathSync } from 'node:fs'

/** Links resolved; a path that leads nowhere as it is. */
export const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : path)
