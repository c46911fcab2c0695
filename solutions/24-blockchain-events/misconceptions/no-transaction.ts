import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'idempotence is enough',
    ru: 'идемпотентности достаточно',
  },
  caughtBy: '24.2 each change is there once, wherever in a transaction the process dies',
  says: /told twice/,
  edits: [
    {
      file: 'session.ts',
      find: `      transactionalId: ctx.name(TRANSACTIONAL_ID),
`,
      replace: '',
    },
    {
      file: 'session.ts',
      find: 'import { TOPIC, TRANSACTIONAL_ID } from',
      replace: 'import { TOPIC } from',
    },
    {
      file: 'session.ts',
      find: `    const transaction = await this.#producer.transaction()
`,
      replace: `    const transaction = Object.assign(this.#producer, { commit: async () => {}, abort: async () => {}, isActive: () => false })
`,
    },
  ],
})
