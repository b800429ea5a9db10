type Naming = { day: (day: string) => string; list: (names: readonly string[]) => string }

/** As many days as one sentence carries. */
const MOST_NAMES = 3

/** The days of breaks (YYYY-MM-DD, rising) as a sentence names them: the last ones, and how many more there are. */
export const partedDays = (days: readonly string[], { day, list }: Naming): { days: string; more: number } => ({
  days: list(days.slice(-MOST_NAMES).map(day)),
  more: Math.max(0, days.length - MOST_NAMES),
})
