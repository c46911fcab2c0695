import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the category is in the value, so Kafka Streams will find it',
    ru: 'категория есть в значении, Kafka Streams её найдёт',
  },
  caughtBy: '4.2 clicks are counted per category, whoever clicks',
  says: /the key of a click is its user/,
  edits: [
    {
      file: 'topology.ts',
      find: 'const { category } = readClick(value)',
      replace: 'const { userId } = readClick(value)',
    },
    { file: 'topology.ts', find: 'record.withKey(category)', replace: 'record.withKey(userId)' },
  ],
})
