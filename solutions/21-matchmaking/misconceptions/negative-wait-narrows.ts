import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'clocks agree',
    ru: 'часы всегда согласны',
  },
  caughtBy: '21.2 widens a band at the instant at which another step is full, and never beyond its bound',
  says: /less than 0 ms of waiting is 0/,
  edits: [{ file: 'rules.ts', find: 'Math.max(0, waitedMs)', replace: 'waitedMs' }],
})
