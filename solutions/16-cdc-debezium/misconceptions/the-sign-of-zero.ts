import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the sign is that of the whole part',
    ru: 'знак — у целой части',
  },
  caughtBy: '16.4 values keep their type and each of their digits, whatever the time zone of the process',
  says: /another one on its way/,
  edits: [
    {
      file: 'values.ts',
      find: `unscaled < 0n ? '-' : ''}`,
      replace: `unscaled < 0n && Number(digits.slice(0, point)) > 0 ? '-' : ''}`,
    },
  ],
})
