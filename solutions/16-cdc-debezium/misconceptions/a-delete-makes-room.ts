import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'there is a table for each change',
    ru: 'таблица есть для каждого изменения',
  },
  caughtBy: '16.4 a tombstone deletes by itself, and a delete makes no table',
  says: /a delete has made a table/,
  edits: [
    {
      file: 'replica.ts',
      find: `    if (!this.#columns.has(table) && !(await isThere(client, table))) return
`,
      replace: `    await this.#makeRoom(client, table, key, key)
`,
    },
    {
      file: 'replica.ts',
      find: `async function isThere(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query('select to_regclass($1) is not null as is_there', [placeOf(table)])
  return rows[0].is_there
}

`,
      replace: '',
    },
  ],
})
