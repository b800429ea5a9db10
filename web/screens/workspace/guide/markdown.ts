export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'code'; text: string }
  | { kind: 'picture'; alt: string; file: string }
export type Span = { kind: 'text' | 'strong' | 'em' | 'code'; text: string } | { kind: 'link'; text: string; to: string }

/** Reads the Markdown that the guide is written in: headings, paragraphs, lists, tables, code and pictures, parted by blank lines. */
export function blocksOf(markdown: string): Block[] {
  const fenced = markdown.split(/^```[^\n]*\n([\s\S]*?)^```$/m)
  return fenced.flatMap((part, at): Block[] =>
    at % 2 === 1
      ? [{ kind: 'code', text: part.trimEnd() }]
      : part
          .split(/\n\s*\n|\n(?=- )|(?<=^#.*)\n/m)
          .flatMap(blockOf)
          .reduce(joinLists, []),
  )
}

/** Parts a line into plain words, strong and stressed ones, code and links. */
export const spansOf = (line: string): Span[] =>
  line.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*|\[[^\]]+\]\([^)\s]+\))/).flatMap((part): Span[] => {
    const link = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part)
    if (link) return [{ kind: 'link', text: link[1] ?? '', to: link[2] ?? '' }]
    if (/^`.+`$/.test(part)) return [{ kind: 'code', text: part.slice(1, -1) }]
    if (/^\*\*.+\*\*$/.test(part)) return [{ kind: 'strong', text: part.slice(2, -2) }]
    if (/^\*.+\*$/.test(part)) return [{ kind: 'em', text: part.slice(1, -1) }]
    return part === '' ? [] : [{ kind: 'text', text: part }]
  })

function blockOf(lines: string): Block[] {
  const text = lines.trim()
  if (text === '') return []
  const [, marks, heading] = /^(#{1,3}) (.+)$/.exec(text) ?? []
  if (heading) return [{ kind: 'heading', level: marks === '#' ? 1 : marks === '##' ? 2 : 3, text: heading }]
  const picture = /^!\[([^\]]*)\]\(.*\/([^/)]+)\)$/.exec(text)
  if (picture) return [{ kind: 'picture', alt: picture[1] ?? '', file: picture[2] ?? '' }]
  if (text.startsWith('- ')) return [{ kind: 'list', items: [unwrapped(text.slice(2))] }]
  if (text.startsWith('|')) {
    const [head = [], , ...rows] = text.split('\n').map(cellsOf)
    return [{ kind: 'table', head, rows }]
  }
  return [{ kind: 'text', text: unwrapped(text) }]
}

const cellsOf = (row: string) =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

/** The source breaks long lines; between Chinese characters such a break is no space. */
const unwrapped = (text: string) =>
  text.replace(/(?<=[\p{sc=Han}，。；：、）”])\s*\n\s*(?=[\p{sc=Han}（“])/gu, '').replace(/\s*\n\s*/g, ' ')

function joinLists(blocks: Block[], next: Block): Block[] {
  const last = blocks.at(-1)
  return last?.kind === 'list' && next.kind === 'list'
    ? [...blocks.slice(0, -1), { kind: 'list', items: [...last.items, ...next.items] }]
    : [...blocks, next]
}
