import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a new group reads everything that is in the topic',
    ru: 'новая группа читает всё, что есть в топике',
  },
  caughtBy: '1.4 prints one line for each event, those from before its first start too',
  says: /fromBeginning/,
  cause: 'deadline',
  edits: [{ file: 'consumer.ts', find: ', fromBeginning: true', replace: '' }],
})
