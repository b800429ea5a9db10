import { StringDecoder } from 'node:string_decoder'

/** The lines of a stream of bytes, cut at \n alone. (readline also cuts at U+2028, which may stand in what people write.) */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let pieces: string[] = []
  for await (const chunk of bytes) {
    const [first = '', ...rest] = decoder.write(chunk).split('\n')
    pieces.push(first)
    for (const piece of rest) {
      yield pieces.join('')
      pieces = [piece]
    }
  }
  const last = pieces.join('') + decoder.end()
  if (last) yield last
}
