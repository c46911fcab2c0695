import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'better late than never: a delivery completes the order',
    ru: 'лучше поздно, чем никогда: доставка завершает заказ',
  },
  caughtBy: '13.4 an order ends by what it hears first, and is timed out only while it is open',
  says: /success that comes behind the time-out is no success/,
  edits: [
    {
      file: 'decide.ts',
      find: `return state === 'placed' ? become('completed'`,
      replace: `return state === 'placed' || state === 'timed-out' ? become('completed'`,
    },
  ],
})
