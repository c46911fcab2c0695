import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was decided is known to the panel, so nobody else has to store it',
    ru: 'панель и так помнит, что решено, хранить это больше нигде не нужно',
  },
  caughtBy: '12.5 remembers edits and discards over a restart, and replays what was edited',
  says: /kept in Kafka, not in memory/,
  cause: 'deadline',
  edits: [
    {
      file: 'journal.ts',
      find: `    await transaction.send({ topic: this.#ctx.name(DECISIONS), messages: [{ key, value }] })`,
      replace: `    const only = decision.type === 'opened' ? { topic: this.#ctx.name(DECISIONS), messages: [{ key, value }] } : undefined
    if (only) await transaction.send(only)`,
    },
    {
      file: 'journal.ts',
      find: `    if (!this.#read.has(uid)) await new`,
      replace: `    if (only && !this.#read.has(uid)) await new`,
    },
    {
      file: 'dead-letters.ts',
      find: `      await journal.write(id, decision, copyOf?.(record))`,
      replace: `      await journal.write(id, decision, copyOf?.(record))
      apply(id, decision)`,
    },
  ],
})
