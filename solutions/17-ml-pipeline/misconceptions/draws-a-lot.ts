import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'one of five is one of five', ru: 'каждый пятый есть каждый пятый' },
  caughtBy: '17.1 an order is in the same part in every process, and one of five is held out',
  says: /held out in another/,
  edits: [
    {
      file: 'features.ts',
      find: 'hashOf(orderId) % HELD_OUT_OF === 0',
      replace: 'Math.random() * HELD_OUT_OF < 1 && orderId !== undefined',
    },
    { file: 'features.ts', find: 'EDGES, HELD_OUT_OF, hashOf, type Order', replace: 'EDGES, HELD_OUT_OF, type Order' },
  ],
})
