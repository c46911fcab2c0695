import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a minute is precise enough',
    ru: 'минута — достаточная точность',
  },
  caughtBy: '9.5 waits until what it saw has arrived, by its own clock, and for nothing that came later',
  says: /more precisely than one looks/,
  edits: [{ file: 'lag.ts', find: 'const pauseMs = 200', replace: 'const pauseMs = 60_000' }],
})
