import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'two names with a bar between them are a key', ru: 'два имени через черту — это ключ' },
  caughtBy: '23.3 items and users may have any name',
  says: /joined to one text that can be two pairs/,
  edits: [
    {
      file: 'recommender.ts',
      find: `  const pairs = json<Pair>()
`,
      replace: `  const pairs: Serde<Pair> = {
    name: 'pair',
    serialize: ({ item, other }) => Buffer.from(\`\${item}|\${other}\`),
    deserialize: (key) => {
      const [item = '', ...rest] = Buffer.from(key).toString().split('|')
      return { item, other: rest.join('|') }
    },
  }
`,
    },
    {
      file: 'recommender.ts',
      find: `  Produced,
`,
      replace: `  Produced,
  type Serde,
`,
    },
  ],
})
