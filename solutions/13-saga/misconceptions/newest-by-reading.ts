import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was read last is the newest',
    ru: 'последнее прочитанное и есть самое новое',
  },
  caughtBy: '13.5 lists the newest hundred of many orders',
  says: /not the order in which it was read/,
  edits: [
    {
      file: 'view.ts',
      find: `all.sort((a, b) => b.at - a.at || (a.orderId < b.orderId ? -1 : 1))`,
      replace: `all.reverse()`,
    },
  ],
})
