import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only the topic that keys are written to needs the right number of partitions',
    ru: 'верное число партиций нужно только топику, куда пишут по ключу',
  },
  caughtBy: '4.1 refuses late-clicks with another number of partitions',
  says: /keys lie elsewhere than the code believes/,
  edits: [{ file: 'topics.ts', find: 'of wanted) {', replace: 'of wanted.slice(0, 1)) {' }],
})
