import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a group of its own that reads from the beginning and commits nothing reads everything once',
    ru: 'своя группа, чтение с начала и без коммитов — всё прочитано ровно один раз',
  },
  caughtBy: '4.4 each change is told once although the group of the view rebalances',
  says: /sent back to the beginning by each rebalance/,
  edits: [
    {
      file: 'counts.ts',
      find: `        if (offset < (next.get(partition) ?? 0n)) return
`,
      replace: '',
    },
  ],
})
