import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a pair is found at once or never: what is remembered needs no grace',
    ru: 'пара находится сразу или никогда: памяти grace не нужен',
  },
  caughtBy: '14.3 remembers a click until stream time is window and grace above it',
  says: /forgotten too early/,
  edits: [
    {
      file: 'correlation.ts',
      find: '.ofTimeDifferenceAndGrace(windowMs, graceMs).before(0)',
      replace: '.ofTimeDifferenceWithNoGrace(windowMs).before(0)',
    },
  ],
})
