import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'those who come later need the id alone',
    ru: 'следующим хватит и id',
  },
  caughtBy: '13.3 an event says what it is, of which order, why and when',
  says: /order is that of the input/,
  edits: [
    {
      file: 'decide.ts',
      find: `return { id: idOf(order, type), type, order, causedBy`,
      replace: `return { id: idOf(order, type), type, order: { ...order, customer: 'known' }, causedBy`,
    },
  ],
})
