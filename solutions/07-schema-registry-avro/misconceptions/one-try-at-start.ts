import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who starts while the registry is in trouble has to start again',
    ru: 'кто запускается, пока реестру плохо, пусть запустится снова',
  },
  caughtBy: '7.3 asks again after 5xx, and where no answer comes',
  says: /not the end of the producer/,
  edits: [{ file: 'producer.ts', find: `request, fromNow())`, replace: `request, { until: 0 })` }],
})
