import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the timer knows best: when it rings the order is late',
    ru: 'таймеру виднее: раз сработал, заказ просрочен',
  },
  caughtBy: '13.4 an order ends by what it hears first, and is timed out only while it is open',
  says: /undoes what the customer has in hand/,
  edits: [
    {
      file: 'decide.ts',
      find: `return state === 'placed' ? become('timed-out'`,
      replace: `return state === 'placed' || state === 'completed' ? become('timed-out'`,
    },
  ],
})
