import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what cannot be read is of no use', ru: 'что не прочесть, то не нужно' },
  caughtBy: '18.3 what cannot be read is kept as it came, with the reason and the time of reading',
  says: /dropped, cut or changed/,
  edits: [
    {
      file: 'parser.ts',
      find: "if ('unparsed' in parsed) return unknown(parsed.unparsed)",
      replace: "if ('unparsed' in parsed) return undefined",
    },
  ],
})
