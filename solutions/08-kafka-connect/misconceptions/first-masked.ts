import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one column is masked',
    ru: 'скрывают один столбец',
  },
  caughtBy: '8.4 what is masked is seen in no topic, in no change and in no header',
  says: /every reader of the topic sees it/,
  edits: [{ file: 'transforms.ts', find: `fields: masked.join(',')`, replace: 'fields: masked[0]!' }],
})
