import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a replay is a copy of the dead letter with all its headers',
    ru: 'replay — это копия письма со всеми его заголовками',
  },
  caughtBy: '12.5 gives a replayed message all its tries again',
  edits: [
    {
      file: 'dead-letters.ts',
      find: '.filter(([name]) => !OURS.has(name))',
      replace: '.filter(([name]) => name !== HEADER.replayOf)',
    },
  ],
})
