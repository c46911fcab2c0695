import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the newest block is news',
    ru: 'новость — новейший блок',
  },
  caughtBy: '24.5 a re-organisation is told to whoever looks on, by its lowest block',
  cause: 'deadline',
  says: /lowest number/,
  edits: [
    {
      file: 'page-script.ts',
      find: 'Math.min(...replaced',
      replace: 'Math.max(...replaced',
    },
  ],
})
