import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, inLanguage, printable, say } from './index.ts'

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
