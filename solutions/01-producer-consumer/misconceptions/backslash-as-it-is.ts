import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'letters that are not Latin-1 are to be escaped, and nothing else',
    ru: 'экранировать нужно буквы вне Latin-1 и больше ничего',
  },
  caughtBy: '1.1 the data of the Kafka is where it was asked for, whatever characters the path has',
  says: /its bytes are Latin-1/,
  edits: [{ file: 'kafka.ts', find: `value.replaceAll('\\\\', '\\\\\\\\').replace(`, replace: 'value.replace(' }],
})
