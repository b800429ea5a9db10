import { describe, expect, test } from 'vitest'
import { decodeText } from './decode.ts'

const simplified = '姓名,邮箱,意见\n林晓,lin@b.example,“报表”导出很慢，但是客服很热心。\n王伟,wang@b.example,价格有点贵\n'
const traditional = '姓名,電子郵件,意見\n陳美,chen@b.example,匯出報表很慢，但是客服很熱心。\n林志明,lin@b.example,價格有點貴\n'
const western = 'name;why\nMüller;schön, aber träge\nJosé;¿y el año próximo? À bientôt\n'

// Node decodes these encodings but does not write them: the table is read backwards.
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytesOf = new Map<string, number[]>()
  for (let one = 0xff; one >= 0x80; one--) {
    const alone = decoder.decode(Uint8Array.of(one))
    if (alone.length === 1 && alone !== '\ufffd') bytesOf.set(alone, [one])
    for (let two = 0xfe; two >= 0x40; two--) bytesOf.set(decoder.decode(Uint8Array.of(one, two)), [one, two])
  }
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : (bytesOf.get(sign) ?? expect.fail(sign)))),
  )
}

const utf16 = (text: string, mark: [number, number]) => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  return mark[0] === 0xff ? bytes : bytes.swap16()
}

describe('the text of a file', () => {
  test.each([
    ['UTF-8', Buffer.from(simplified), simplified, 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${traditional}`), traditional, 'utf-8'],
    ['UTF-16 LE', utf16(simplified, [0xff, 0xfe]), simplified, 'utf-16le'],
    ['UTF-16 BE', utf16(traditional, [0xfe, 0xff]), traditional, 'utf-16be'],
    ['GB18030', encode(simplified, 'gb18030'), simplified, 'gb18030'],
    ['Big5', encode(traditional, 'big5'), traditional, 'big5'],
    ['Windows-1252', encode(western, 'windows-1252'), western, 'windows-1252'],
    [
      'one Chinese cell in GB18030',
      encode('email,name\na@b.example,王伟\n', 'gb18030'),
      'email,name\na@b.example,王伟\n',
      'gb18030',
    ],
    ['one Chinese cell in Big5', encode('email,name\na@b.example,陳美玲\n', 'big5'), 'email,name\na@b.example,陳美玲\n', 'big5'],
    ['mixed line ends', Buffer.from('a,b\r\n1,2\n3,4\r'), 'a,b\r\n1,2\n3,4\r', 'utf-8'],
  ])('%s', (_, bytes, text, encoding) => expect(decodeText(bytes)).toEqual({ text, encoding }))

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['only blanks', Buffer.from(' \r\n'), 'empty'],
    ['an Excel workbook', Buffer.from('PK\x03\x04\x14\x00\x06\x00....[Content_Types].xml', 'latin1'), 'spreadsheet'],
    ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'spreadsheet'],
    ['a zip file', Buffer.from('PK\x03\x04\x14\x00....contacts.csv', 'latin1'), 'archive'],
    ['a gzip file', Buffer.from([0x1f, 0x8b, 8, 0]), 'archive'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'binary'],
    ['NULs', Buffer.from('a,b\n1,\0\n'), 'binary'],
    ['control characters', Buffer.from('a,b\n\x01\x02,3\n'), 'binary'],
    ['half a character after a UTF-16 mark', Uint8Array.of(0xff, 0xfe, 0x61), 'undecodable'],
    ['a broken character after a UTF-8 mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0x28), 'undecodable'],
  ])('%s is refused', (_, bytes, refused) => expect(decodeText(bytes)).toEqual({ refused }))
})
