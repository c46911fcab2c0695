import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the value says whose it is', ru: 'чьё это, сказано в значении' },
  caughtBy: '18.4 what is no event of a service is reported once, and counts nowhere',
  says: /around what is no event/,
  edits: [
    {
      file: 'detector.ts',
      find: "if (event.level === 'unknown' || textOf(key) !== event.service)",
      replace: "if (event.level === 'unknown' || (key && textOf(key) === ''))",
    },
  ],
})
