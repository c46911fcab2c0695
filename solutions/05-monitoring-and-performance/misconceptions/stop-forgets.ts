import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'stop is stop',
    ru: 'стоп значит стоп',
  },
  caughtBy: '5.4 flush and stop send what is gathered and wait for it',
  says: /are lost otherwise/,
  edits: [{ file: 'accumulator.ts', find: `flush().finally(`, replace: `last.finally(` }],
})
