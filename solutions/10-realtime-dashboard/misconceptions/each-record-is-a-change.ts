import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a record came, so something changed',
    ru: 'пришла запись — значит, что-то изменилось',
  },
  caughtBy: '10.5 a client that comes late gets the present state first, then each change once',
  says: /is no change and has no number/,
  edits: [
    {
      file: 'board.ts',
      find: `    if (known && sameStats(known, window)) return undefined
`,
      replace: `    if (known && window.count < 0 && sameStats(known, window)) return undefined
`,
    },
  ],
})
