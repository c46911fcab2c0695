import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the topic that is written to is the one to check', ru: 'проверять нужно тот топик, куда пишут' },
  caughtBy: '23.1 refuses items with another number of partitions',
  says: /taken for the right one/,
  edits: [
    {
      file: 'topics.ts',
      find: 'for (const { topic } of wanted) {',
      replace: 'for (const { topic } of wanted.slice(0, 1)) {',
    },
  ],
})
