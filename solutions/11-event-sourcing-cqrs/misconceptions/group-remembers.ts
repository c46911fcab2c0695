import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'how far one has read is for the group to remember',
    ru: 'докуда дочитано, помнит группа',
  },
  caughtBy: '11.5 a read model that was deleted is built anew from the history',
  says: /offsets of a group/,
  edits: [
    {
      file: 'reader.ts',
      find: `      const groupId = this.#ctx.name(\`account-reader.\${randomUUID()}\`)
`,
      replace: `      const groupId = this.#ctx.name('account-reader')
`,
    },
    {
      file: 'reader.ts',
      find: `import { randomUUID } from 'node:crypto'
`,
      replace: ``,
    },
    {
      file: 'reader.ts',
      find: `autoCommit: false`,
      replace: `autoCommit: true`,
    },
    {
      file: 'reader.ts',
      find: `    for (const [partition, { low }] of bounds.entries()) {
      const first = from[partition] ?? 0n
`,
      replace: `    const group = { groupId: this.#ctx.name('account-reader'), topics: [this.#ctx.name(TOPIC.events)] }
    const committed = (await this.#admin.fetchOffsets(group))[0]?.partitions ?? []
    for (const [partition, { low }] of bounds.entries()) {
      const known = BigInt(committed.find((one) => one.partition === partition)?.offset ?? -1)
      const first = known > 0n ? known : (from[partition] ?? 0n)
`,
    },
  ],
})
