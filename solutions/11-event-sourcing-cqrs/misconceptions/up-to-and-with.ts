import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'up to an offset includes it',
    ru: 'до смещения — значит включительно',
  },
  caughtBy: '11.5 the history up to any point, and the rest of it, come to the whole',
  says: /another place of the history/,
  edits: [
    {
      file: 'reader.ts',
      find: `at >= until)) continue`,
      replace: `at > until)) continue`,
    },
  ],
})
