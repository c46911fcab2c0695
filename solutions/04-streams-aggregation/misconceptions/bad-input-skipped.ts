import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is no click can be skipped without telling',
    ru: 'то, что не клик, можно молча пропустить',
  },
  caughtBy: '4.3 what is no click is reported, and everything around it is counted',
  says: /a record was not reported/,
  edits: [
    {
      file: 'topology.ts',
      find: '      this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })',
      replace: '      void [topic, partition, offset, error, this.#ctx]',
    },
  ],
})
