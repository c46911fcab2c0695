import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'orders that are equally new are sorted as people count: o-9 before o-10',
    ru: 'одинаково новые заказы упорядочены, как считают люди: o-9 перед o-10',
  },
  caughtBy: '13.5 lists the newest hundred of many orders',
  says: /o-9/,
  edits: [
    {
      file: 'view.ts',
      find: `b.at - a.at || (a.orderId < b.orderId ? -1 : 1)`,
      replace: `b.at - a.at || a.orderId.localeCompare(b.orderId, 'en', { numeric: true })`,
    },
  ],
})
