import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'after the time-out the order is over, and hears nothing more',
    ru: 'после тайм-аута с заказом покончено, и слушать больше нечего',
  },
  caughtBy: '13.4 each interleaving of one order ends done or undone: time runs out',
  says: /neither completed nor cancelled/,
  edits: [
    {
      file: 'decide.ts',
      find: `return state === 'placed' || state === 'timed-out' ? become('cancelled'`,
      replace: `return state === 'placed' ? become('cancelled'`,
    },
  ],
})
