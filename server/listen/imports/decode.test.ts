import { describe, expect, test } from 'vitest'
import type { Encoding } from '#domain/listen/import/encoding.ts'
import { encode } from '#test/encode.ts'
import { decode, detectEncoding } from './decode.ts'

const simplified = `姓名,邮箱,意见
林晓,lin@b.example,“报表”导出很慢，但是客服很热心。
王伟,wang@b.example,价格有点贵，希望能按用量计费。
欧阳志远,ouyang@b.example,上线三个月，团队已经离不开它了。
`
const traditional = `姓名,電子郵件,意見
陳美,chen@b.example,匯出報表很慢，但是客服很熱心。
林志明,lin@b.example,價格有點貴，希望能依用量計費。
歐陽志遠,ouyang@b.example,上線三個月，團隊已經離不開它了。
`
const western = 'name;why\nMüller;schön, aber träge\nJosé;¿y el año próximo? À bientôt\n'

const detect = (bytes: Uint8Array) => detectEncoding(bytes, { whole: true })
async function textOf(bytes: Uint8Array, encoding: Encoding, slice: number): Promise<string> {
  let text = ''
  const slices = (async function* () {
    for (let from = 0; from < bytes.length; from += slice) yield bytes.subarray(from, from + slice)
  })()
  for await (const part of decode(slices, encoding)) text += part
  return text
}

describe('a file that declares no encoding', () => {
  test.each([
    ['UTF-8', Buffer.from(simplified), simplified, 'utf-8', 'certain'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${traditional}`), traditional, 'utf-8', 'certain'],
    ['UTF-16 LE with a mark', encode(`\ufeff${simplified}`, 'utf-16le'), simplified, 'utf-16le', 'certain'],
    ['UTF-16 BE with a mark', encode(`\ufeff${traditional}`, 'utf-16be'), traditional, 'utf-16be', 'certain'],
    ['UTF-16 LE without a mark', encode(simplified, 'utf-16le'), simplified, 'utf-16le', 'likely'],
    ['UTF-16 BE without a mark', encode(traditional, 'utf-16be'), traditional, 'utf-16be', 'likely'],
    ['GB18030', encode(simplified, 'gb18030'), simplified, 'gb18030', 'likely'],
    ['traditional characters in GB18030', encode(traditional, 'gb18030'), traditional, 'gb18030', 'likely'],
    ['Big5', encode(traditional, 'big5'), traditional, 'big5', 'likely'],
    ['Windows-1252', encode(western, 'windows-1252'), western, 'windows-1252', 'likely'],
    ['plain ASCII', Buffer.from('a,b\r\n1,2\n3,4\r'), 'a,b\r\n1,2\n3,4\r', 'utf-8', 'certain'],
  ] as const)('%s', async (_, bytes, text, encoding, confidence) => {
    expect(detect(bytes)).toEqual({ encoding, confidence })
    // However the bytes are cut on their way, no character is.
    for (const slice of [1, 3, 64, 65_536]) expect(await textOf(bytes, encoding, slice)).toBe(text)
  })

  test.each(['王伟', '李娜', '张敏', '刘洋', '陈静', '赵磊', '欧阳雪', '上海', '客户名称', '服务很好', '邮箱'])(
    'one cell in GB18030: %s',
    (cell) => expect(detect(encode(`email,name\na@b.example,${cell}\n`, 'gb18030'))).toMatchObject({ encoding: 'gb18030' }),
  )
  test.each(['陳美玲', '林志明', '張雅婷', '黃俊傑', '王小明', '李淑芬', '吳宗翰', '臺北', '客戶名稱', '服務很好', '電子郵件'])(
    'one cell in Big5: %s',
    (cell) => expect(detect(encode(`email,name\na@b.example,${cell}\n`, 'big5'))).toMatchObject({ encoding: 'big5' }),
  )
  test.each(['José', 'Müller', 'Zoë', 'Škoda', 'Françoise', 'Señor Núñez', 'Großmann', 'café – “noir”'])(
    'one cell in Windows-1252: %s',
    (cell) =>
      expect(detect(encode(`email,name\na@b.example,${cell}\n`, 'windows-1252'))).toMatchObject({ encoding: 'windows-1252' }),
  )
  test('a name alone is said to be doubtful', () =>
    expect(detect(encode('email,name\na@b.example,陳美玲\n', 'big5'))).toMatchObject({ confidence: 'doubtful' }))

  test('the sample may end within a character', () => {
    for (const [text, encoding] of [
      [simplified, 'gb18030'],
      [traditional, 'big5'],
      [simplified, 'utf-16le'],
    ] as const) {
      const bytes = encode(text, encoding)
      for (const cut of [1, 2, 3])
        expect(detectEncoding(bytes.subarray(0, bytes.length - cut), { whole: false })).toMatchObject({ encoding })
    }
    expect(detectEncoding(Buffer.from('姓名').subarray(0, 5), { whole: false })).toMatchObject({ encoding: 'utf-8' })
  })
})

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['only blanks', Buffer.from(' \r\n'), 'empty'],
  ['an Excel workbook', Buffer.from('PK\x03\x04\x14\x00\x06\x00....[Content_Types].xml', 'latin1'), 'spreadsheet'],
  ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'spreadsheet'],
  ['a zip file', Buffer.from('PK\x03\x04\x14\x00....contacts.csv', 'latin1'), 'archive'],
  ['a gzip file', Buffer.from([0x1f, 0x8b, 8, 0]), 'archive'],
  ['a PDF', Buffer.from('%PDF-1.7'), 'binary'],
  ['NULs', Buffer.from('a,b\n1,\0\n2,\0x\n3,4\n'), 'binary'],
  ['control characters', Buffer.from('a,b\n\x01\x02,3\n'), 'binary'],
  ['half a character after a UTF-16 mark', Uint8Array.of(0xff, 0xfe, 0x61), 'undecodable'],
  ['a broken character after a UTF-8 mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0x28), 'undecodable'],
])('%s is refused', (_, bytes, refused) => expect(detect(bytes)).toEqual({ refused }))

test('a byte that the encoding does not know ends the reading, wherever it stands', async () => {
  const bytes = Buffer.concat([Buffer.from('a,b\n'.repeat(1000)), Buffer.from([0xff]), Buffer.from('c,d\n')])
  await expect(textOf(bytes, 'utf-8', 100)).rejects.toMatchObject({ problem: 'undecodable' })
  await expect(textOf(Buffer.from(`${'a,b\n'.repeat(1000)}\0`), 'utf-8', 100)).rejects.toMatchObject({ problem: 'binary' })
})
