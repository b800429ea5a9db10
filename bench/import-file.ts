import { once } from 'node:events'
import fs from 'node:fs'

const PLANS = ['Free', 'Team', 'Scale', 'Enterprise']
const LOCALES = ['en', 'zh-CN', 'zh-TW', 'de', 'pt']
const ZONES = ['Europe/Lisbon', 'Asia/Shanghai', 'America/New_York', 'Asia/Taipei']
export const HEADERS = [
  ...['Email', 'External ID', 'Name', 'Phone', 'Language', 'Time zone', 'Role', 'Company', 'Company ID', 'Domain'],
  ...['Plan', 'Seats', 'Revenue', 'Renewal', 'Segment', 'Region', 'Active', 'Signed up', 'Tickets', 'Note'],
]

/** A list of people as a CRM gives it: twenty columns, a company for every five, one row in a thousand that cannot come in. */
export async function writePeople(file: string, rows: number) {
  const out = fs.createWriteStream(file)
  out.write(`${HEADERS.join(',')}\n`)
  for (let at = 0; at < rows; at++) if (!out.write(`${lineOf(at)}\n`)) await once(out, 'drain')
  out.end()
  await once(out, 'close')
}

function lineOf(at: number): string {
  const company = Math.floor(at / 5)
  const pick = (from: readonly string[]) => from[at % from.length]
  const day = `202${at % 6}-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`
  const email = at % 1000 === 999 ? 'not an address' : `person.${at}@company-${company}.example`
  return [
    ...[email, `c-${at}`, `林晓 ${at}`, `+86138${String(at).padStart(8, '0')}`, pick(LOCALES), pick(ZONES), 'Buyer'],
    ...[`Company ${company}`, `a-${company}`, `company-${company}.example`, pick(PLANS), at % 400, (at % 9000) * 12.5, day],
    ...[`Segment ${at % 7}`, `Region ${at % 11}`, at % 2 ? 'yes' : 'no', day, at % 30, `"Asked for an export, ""soon"", ${at}"`],
  ].join(',')
}
