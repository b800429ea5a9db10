import { isCode, isGenerated, listFiles, readSources, type Source } from './sources.ts'

const LIMIT = { median: 90, longest: 400 }
const TOKENS = 'web/ui/tokens.css'

/** Files that have grown past one idea. */
export function checkSizes(): string[] {
  const sized = sources().map(({ file, text }) => ({ file, lines: linesOf(text).length }))
  const median = sized.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(sized.length / 2)] ?? 0
  return [
    ...sized
      .filter(({ lines }) => lines > LIMIT.longest)
      .map(({ file, lines }) => `${file}: ${lines} lines; none has over ${LIMIT.longest}`),
    ...(median > LIMIT.median ? [`The median file has ${median} lines; at most ${LIMIT.median}.`] : []),
  ]
}

/** Colours have one home, so that dark mode and contrast are decided once. The logo, mails and pages that stand alone carry their own. */
export function checkColours(): string[] {
  const styles = readSources(listFiles().filter((file) => /^(web|charts)\/.*\.(css|tsx|ts)$/.test(file) && file !== TOKENS))
  return styles.flatMap(({ file, text }) =>
    linesOf(text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')))
      .map((line, index) => ({ line, at: `${file}:${index + 1}` }))
      .filter(({ line }) =>
        /(?<![\w&-])#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?!\/)|\b(rgba?|hsla?|oklch|oklab)\(/i.test(line),
      )
      .map(({ line, at }) => `${at}: a colour outside ${TOKENS}: ${line.trim().slice(0, 80)}`),
  )
}

const RAW_HOME = 'web/ui/Svg.tsx'

/** Markup as text is a door for scripts: one component alone, for the pictures that charts/ draws, may open it. */
export const checkRawMarkup = (): string[] =>
  readSources(listFiles().filter((file) => /^web\/.*\.tsx?$/.test(file) && file !== RAW_HOME))
    .filter(({ text }) => text.includes('dangerouslySetInnerHTML'))
    .map(({ file }) => `${file}: dangerouslySetInnerHTML belongs in ${RAW_HOME} alone`)

/** How many of all lines say why, and how many are docstrings. For the reader of the report, not a gate. */
export function commentShare(): string {
  const all = sources().filter(({ file }) => !file.startsWith('words/'))
  const count = (lines: string[]) => lines.filter((line) => line.trim()).length
  const total = all.reduce((sum, { text }) => sum + count(linesOf(text)), 0)
  const docs = all.reduce(
    (sum, { text }) => sum + count([...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([doc]) => linesOf(doc))),
    0,
  )
  const comments = all.reduce((sum, { text }) => sum + linesOf(text).filter((line) => /(^|\s)\/\/ /.test(line)).length, 0)
  const share = (lines: number) => `${((100 * lines) / total).toFixed(1)} %`
  return `${share(comments)} of ${total} lines are comments, ${share(docs)} docstrings`
}

const sources = (): Source[] => readSources(listFiles().filter((file) => isCode(file) && !isGenerated(file)))
const linesOf = (text: string) => text.replace(/\n$/, '').split('\n')
