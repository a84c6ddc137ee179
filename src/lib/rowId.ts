const MAX_ID = 2 ** 31 - 1

/** An id as it stands in a path; null when no row can have it (Postgres would refuse the very question). */
export function rowId(text: unknown): number | null {
  const id = Number(text)
  return Number.isInteger(id) && id > 0 && id <= MAX_ID ? id : null
}
