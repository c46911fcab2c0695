import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'two names and a slash are a key', ru: 'два имени через косую черту — готовый ключ' },
  caughtBy: '23.3 items and users may have any name',
  says: /is cut in another place/,
  edits: [
    {
      file: 'recommender.ts',
      find: `  const pairs = json<Pair>()
`,
      replace: `  const pairs: Serde<Pair> = {
    name: 'pair',
    serialize: ({ item, other }) => string.serialize([item, other].join('/')),
    deserialize(read) {
      const [item = '', other = ''] = string.deserialize(read).split('/')
      return { item, other }
    },
  }
`,
    },
    {
      file: 'recommender.ts',
      find: `  Produced,
  Stores,
`,
      replace: `  Produced,
  type Serde,
  Stores,
`,
    },
  ],
})
