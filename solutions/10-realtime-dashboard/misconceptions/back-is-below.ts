import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'back is below the limit less the hysteresis',
    ru: 'вернулось — это ниже порога минус гистерезис',
  },
  caughtBy: '10.3 an excursion begins beyond a limit, and ends when the value has come back by the hysteresis',
  says: /back is <= high/,
  edits: [
    {
      file: 'anomalies.ts',
      find: 'value <= high - hysteresis :',
      replace: 'value < high - hysteresis :',
    },
  ],
})
