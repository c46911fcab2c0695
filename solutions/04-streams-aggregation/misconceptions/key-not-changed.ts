import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the category is in the value, so Kafka Streams will find it',
    ru: 'категория есть в значении, Kafka Streams её найдёт',
  },
  caughtBy: '4.2 clicks are counted per category, whoever clicks',
  edits: [
    {
      file: 'topology.ts',
      find: `    .selectKey((_, { category }) => category)
`,
      replace: '',
    },
  ],
})
