import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each sample is judged when it comes',
    ru: 'каждое значение рассматривают, когда оно пришло',
  },
  caughtBy: '10.3 only what is newer than the last judged sample is judged',
  says: /newer than the last judged one/,
  edits: [
    {
      file: 'anomalies.ts',
      find: 'sample.at <= watch.judgedAt',
      replace: 'sample.at < 0',
    },
  ],
})
