/** What one import may hold. Beyond it the file is refused whole, with a sentence that says how to split it. */
export const IMPORT_LIMITS = { megabytes: 20, rows: 100_000, columns: 200, cellCharacters: 5_000 } as const
