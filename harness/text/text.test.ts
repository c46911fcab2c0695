import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columns, cut, inLanguage, printable, say, shellWord } from './index.ts'

test.each([
  ['a bell and a NUL', 'a\u0007b\u0000c', 'a\\u0007b\\u0000c'],
  [
    'colours, titles and movements of a terminal',
    '\u001b[31mred\u001b]0;x\u0007\u009b2J',
    '\\u001b[31mred\\u001b]0;x\\u0007\\u009b2J',
  ],
  ['a return that hides what stood before it', 'truth\rlie', 'truth\\u000dlie'],
  ['marks that turn the direction of writing', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
  ['halves of characters', '\ud83d!\ude00', '\\ud83d!\\ude00'],
])('%s are shown, not done', (_name, text, shown) => {
  expect(printable(text)).toBe(shown)
})

test('line ends, tabs, letters of all alphabets and whole characters stay; a Windows line end is a line end', () => {
  expect(printable('два\r\n\tline 😀 e\u0301')).toBe('два\n\tline 😀 e\u0301')
})

test('a text is cut to a size, in no character, and says by how much', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 100 }), (long, length) => {
      const short = cut(long, length)
      if (long.length <= length) expect(short).toBe(long)
      else {
        const [kept, note] = [short.slice(0, short.lastIndexOf('\n')), short.slice(short.lastIndexOf('\n'))]
        expect(long.startsWith(kept)).toBe(true)
        expect(Number(/\d+/.exec(note)?.[0])).toBe(long.length - kept.length)
        expect(kept.length).toBeLessThanOrEqual(length)
      }
    }),
  )
})

test('what is said in a language is said in it, side by side with another', async () => {
  const text = { en: 'topic', ru: 'топик' }
  const later = (language: 'en' | 'ru') =>
    inLanguage(language, async () => {
      await Promise.resolve()
      return say(text)
    })
  expect(await Promise.all([later('ru'), later('en')])).toEqual(['топик', 'topic'])
})

test('columns stand under one another, figures at the right; no line ends in spaces', () => {
  const rows = [
    ['1.0', 'Produce', '12.5 ms', 'ok'],
    ['100.25', 'Fetch', '', ''],
  ]
  expect(columns(rows, [0, 2])).toEqual(['   1.0  Produce  12.5 ms  ok', '100.25  Fetch'])
  expect(columns([])).toEqual([])
})

test('columns of 200,000 rows are laid out: a long run has as many messages', () => {
  expect(columns(Array.from({ length: 200_000 }, () => ['1', 'x']))).toHaveLength(200_000)
})

test.each(["it's", 'a b', '$HOME `x`', 'plain-1.txt', 'http://h:1/a?b=c&d', ''])(
  'a shell takes %j for one word',
  (text) => {
    expect(execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`]).toString()).toBe(text)
  },
)
