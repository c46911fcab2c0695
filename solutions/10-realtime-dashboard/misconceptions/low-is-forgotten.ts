import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an anomaly is a value that is too high',
    ru: 'аномалия — это слишком большое значение',
  },
  caughtBy: '10.3 an excursion begins beyond a limit, and ends when the value has come back by the hysteresis',
  says: /Beyond the limit is > or </,
  edits: [
    {
      file: 'anomalies.ts',
      find: "  return value < low ? 'low' : undefined",
      replace: "  return value < low - Number.MAX_VALUE ? 'low' : undefined",
    },
  ],
})
