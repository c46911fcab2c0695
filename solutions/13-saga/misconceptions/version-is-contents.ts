import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'equal is what is equal byte for byte',
    ru: 'одинаково то, что совпадает байт в байт',
  },
  caughtBy: '13.3 an order is placed once, and another one with its id is refused',
  says: /refusal/,
  edits: [
    {
      file: 'decide.ts',
      find: `isDeepStrictEqual(bare(order), bare(placed.order))`,
      replace: `isDeepStrictEqual(order, placed.order)`,
    },
    {
      file: 'decide.ts',
      find: `  const bare = ({ version: _, ...fields }: Order) => fields
`,
      replace: ``,
    },
  ],
})
