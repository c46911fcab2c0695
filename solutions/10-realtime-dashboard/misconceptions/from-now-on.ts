import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a live page shows what comes from now on',
    ru: 'живая страница показывает то, что приходит сейчас',
  },
  caughtBy: '10.5 a client that comes late gets the present state first, then each change once',
  says: /read from their beginning/,
  cause: 'deadline',
  edits: [
    {
      file: 'view.ts',
      find: 'fromBeginning: true',
      replace: 'fromBeginning: false',
    },
  ],
})
