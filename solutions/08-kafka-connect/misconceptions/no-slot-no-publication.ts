import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'without a slot all was removed before',
    ru: 'нет слота — значит, всё уже удалено',
  },
  caughtBy: '8.2 a source that is removed leaves no slot and no publication',
  says: /cannot be finished by another/,
  edits: [
    {
      file: 'source.ts',
      find: '    await dropSlot(client, slot)\n',
      replace: `    const { rowCount } = await client.query('select from pg_replication_slots where slot_name = $1', [slot])
    if (!rowCount) return
    await dropSlot(client, slot)
`,
    },
  ],
})
