import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is not older is newer',
    ru: 'что не старше, то новее',
  },
  caughtBy: '10.3 only what is newer than the last judged sample is judged',
  says: /newer than the last judged one/,
  edits: [
    {
      file: 'anomalies.ts',
      find: 'sample.at <= watch.judgedAt',
      replace: 'sample.at < watch.judgedAt',
    },
  ],
})
