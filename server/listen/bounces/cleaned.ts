import type { Arrived } from './bounces.ts'

const MOST = { sourceId: 200, status: 20, said: 500 }
const YEAR_10000 = Date.UTC(10_000, 0)

/**
 * What came in, as the database can hold it: mail hosts choose these words, and one letter or date that it refuses would take all
 * that came along with it. What has no identity could come again and again, and is left out.
 */
export const cleaned = (arrived: readonly Arrived[]): Arrived[] =>
  arrived.flatMap(({ sourceId, messageId, reading, at }) => {
    const id = oneLine(sourceId, MOST.sourceId)
    const status = reading.status && oneLine(reading.status, MOST.status)
    const said = reading.said && oneLine(reading.said, MOST.said)
    return id ? [{ sourceId: id, messageId, reading: { ...reading, status, said }, at: at && isMoment(at) ? at : null }] : []
  })

/** One line without control letters and broken characters. */
const oneLine = (text: string, most: number) =>
  text
    .toWellFormed()
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed()

/** Not before there was any mail of ours, not in a year that PostgreSQL cannot read, and not `Invalid Date`. */
const isMoment = (at: Date) => at.getTime() >= 0 && at.getTime() < YEAR_10000
