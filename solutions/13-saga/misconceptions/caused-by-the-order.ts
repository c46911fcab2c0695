import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'everything is caused by the order that was placed',
    ru: 'причина всему — размещённый заказ',
  },
  caughtBy: '13.4 each interleaving of one order ends done or undone: nothing fails',
  says: /is caused by OrderPlaced, and not by/,
  edits: [
    {
      file: 'decide.ts',
      find: `events: [eventOf(step.says[state], order, event.id, now, reason)]`,
      replace: `events: [eventOf(step.says[state], order, idOf(order, 'OrderPlaced'), now, reason)]`,
    },
  ],
})
