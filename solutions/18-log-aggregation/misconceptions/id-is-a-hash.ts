import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a line is known by what it says', ru: 'строку узнают по тексту' },
  caughtBy: '18.3 lines that are alike are events of their own',
  says: /one and the same to whoever reads on/,
  edits: [
    {
      file: 'parser.ts',
      find: 'const known = { id, service, format }',
      replace:
        "const hash = [...message].reduce((sum, letter) => (31 * sum + letter.charCodeAt(0)) % 1_000_000_007, 0)\n  const known = { id: id === '' ? id : `${hash}-${message.length}`, service, format }",
    },
  ],
})
