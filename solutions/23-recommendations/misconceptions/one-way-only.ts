import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a pair is a pair, once', ru: 'пара есть пара, одна' },
  caughtBy: '23.2 the rows equal a batch computation, whatever the order in which the events of users come',
  says: /which change was not taken in/,
  edits: [
    {
      file: 'histories.ts',
      find: `        [{ item: other.itemId, other: one.itemId }, difference],
`,
      replace: '',
    },
  ],
})
