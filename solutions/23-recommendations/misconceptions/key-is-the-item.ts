import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is counted by item is keyed by item',
    ru: 'то, что считают по товарам, надо класть под ключ товара',
  },
  caughtBy: '23.1 each event is in the topic once, in order, under its user, at its time',
  says: /Key = user/,
  edits: [
    {
      file: 'collector.ts',
      find: 'return { key, value: JSON',
      replace: 'return { key: event.itemId || key, value: JSON',
    },
  ],
})
