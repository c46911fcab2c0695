import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'ids are unique, so one table is enough',
    ru: 'id уникальны, хватит одной таблицы',
  },
  caughtBy: '13.3 the last one is sold once, whichever partitions its orders come from',
  says: /may have the same id/,
  cause: 'deadline',
  edits: [{ file: 'work.ts', find: `\`supply/\${input.supplyId}\``, replace: `\`order/\${input.supplyId}\`` }],
})
