import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'from the limit on it is too much',
    ru: 'начиная с порога — уже слишком',
  },
  caughtBy: '10.3 an excursion begins beyond a limit, and ends when the value has come back by the hysteresis',
  says: /exactly the limit is normal/,
  edits: [
    {
      file: 'anomalies.ts',
      find: "if (value > high) return 'high'",
      replace: "if (value >= high) return 'high'",
    },
  ],
})
