import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a neighbour is a neighbour', ru: 'сосед есть сосед' },
  caughtBy: '23.4 tells what is popular and what is similar, in order, with titles, and no item that is not offered',
  says: /what was withdrawn is still recommended/,
  cause: 'deadline',
  edits: [
    {
      file: 'api.ts',
      find: `    .filter((it) => state.item(it.itemId))
`,
      replace: '',
    },
    {
      file: 'api.ts',
      find: 'const { title } = state.item(itemId) as Item',
      replace: 'const title = (state.item(itemId) as Item | undefined)?.title ?? itemId',
    },
  ],
})
