import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a snapshot goes as far as it was asked to go',
    ru: 'снимок доходит дотуда, докуда просили',
  },
  caughtBy: '11.5 the history up to any point, and the rest of it, come to the whole',
  says: /misses what comes meanwhile/,
  edits: [
    {
      file: 'history.ts',
      find: `  return { next: until.map(String), accounts`,
      replace: `  return { next: [...(upTo ?? until.map(String))], accounts`,
    },
  ],
})
