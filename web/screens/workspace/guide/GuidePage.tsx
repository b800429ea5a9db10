import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { createElement, Fragment } from 'react'
import { Lost } from '#web/shell/Lost.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Read } from '#web/ui/State.tsx'
import { useLocale, useSay } from '#web/words.ts'
import { type Block, blocksOf, type Span, spansOf } from './markdown.ts'

const INDEX = 'README'
const PAGES = import.meta.glob<string>('../../../../docs/guide/*/*.md', { query: '?raw', import: 'default' })
const PICTURES = import.meta.glob<string>('../../../../docs/pictures/*-light-desk.png', {
  query: '?url',
  import: 'default',
  eager: true,
})

export const GuideIndex = () => <GuideOf name={INDEX} />

export function GuidePage() {
  const { page } = useParams({ from: '/guide/$page' })
  return <GuideOf name={page} />
}

/** A page of the user guide, which comes with the app and is there without a network. It is written in English and simplified Chinese. */
function GuideOf({ name }: { name: string }) {
  const say = useSay()
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const load = PAGES[`../../../../docs/guide/${language}/${name}.md`]
  const page = useQuery({
    queryKey: ['guide', language, name],
    queryFn: async () => blocksOf((await load?.()) ?? ''),
    enabled: load !== undefined,
  })
  if (!load) return <Lost />

  return (
    <Read of={page}>
      {([title, ...blocks]) => (
        <Page
          title={title?.kind === 'heading' ? title.text : say('shell.guide')}
          lead={
            name !== INDEX && (
              <Link className="link-hit" to="/guide">
                {say('guide.index')}
              </Link>
            )
          }
        >
          <article className="stack-4 read" lang={language === 'en' ? 'en' : 'zh-Hans'}>
            {blocks.map((block) => (
              <Part key={JSON.stringify(block)} block={block} />
            ))}
          </article>
        </Page>
      )}
    </Read>
  )
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? (
        <h3 className="text-14">
          <Line text={block.text} />
        </h3>
      ) : (
        <h2 className="border-t border-ink pt-3 text-16">
          <Line text={block.text} />
        </h2>
      )
    case 'text':
      return (
        <p>
          <Line text={block.text} />
        </p>
      )
    case 'list':
      return (
        <ul className="list-disc ps-5">
          {block.items.map((item) => (
            <li key={item}>
              <Line text={item} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <Grid head={block.head} rows={block.rows} />
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <pre className="overflow-x-auto rounded-2 bg-well p-3 text-13" tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'picture': {
      const file = PICTURES[`../../../../docs/pictures/${block.file}`]
      return (
        file && (
          <img className="h-auto w-full border border-rule" src={file} alt={block.alt} width={1440} height={900} loading="lazy" />
        )
      )
    }
  }
}

const Grid = ({ head, rows }: { head: string[]; rows: string[][] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <div className="table-wrap" tabIndex={0}>
    <table className="table">
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              <Line text={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join('|')}>
            {row.map((cell, at) => (
              <td key={`${head[at]} ${cell}`}>
                <Line text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** Spread, for words of a line have no key but their place. */
const Line = ({ text }: { text: string }) =>
  createElement(Fragment, null, ...spansOf(text).map((span) => createElement(Words, { span })))

function Words({ span }: { span: Span }) {
  switch (span.kind) {
    case 'strong':
      return <b>{span.text}</b>
    case 'em':
      return <em>{span.text}</em>
    case 'code':
      return <code>{span.text}</code>
    case 'link': {
      const page = /^([\w-]+)\.md$/.exec(span.to)?.[1]
      if (page === undefined) return <a href={span.to}>{span.text}</a>
      return (
        <Link to="/guide/$page" params={{ page }}>
          {span.text}
        </Link>
      )
    }
    default:
      return span.text
  }
}
