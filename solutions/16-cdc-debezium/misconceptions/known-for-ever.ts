import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a column that was there is there',
    ru: 'столбец, который был, есть и сейчас',
  },
  caughtBy: '16.4 a table and a column that somebody dropped are made again',
  says: /never goes in/,
  cause: 'deadline',
  edits: [
    {
      file: 'replica.ts',
      find: `      this.#columns.clear()
      await client.query('rollback').catch`,
      replace: `      await client.query('rollback').catch`,
    },
  ],
})
