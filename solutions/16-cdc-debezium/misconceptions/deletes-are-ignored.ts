import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a replica only grows',
    ru: 'реплика только растёт',
  },
  caughtBy: '16.4 rows come, change and go, under keys of one column and of several, in tables that it makes',
  says: /did not become what it is in MySQL/,
  edits: [
    {
      file: 'replica.ts',
      find: 'if (row === null) await this.#remove(client, table, key)',
      replace: 'if (row === null) await this.#remove(client, table, {})',
    },
    {
      file: 'replica.ts',
      find: `    const columns = Object.keys(key)
`,
      replace: `    const columns = Object.keys(key)
    if (columns.length === 0) return
`,
    },
  ],
})
