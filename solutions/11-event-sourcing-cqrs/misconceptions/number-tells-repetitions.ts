import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever checks the number needs no ids',
    ru: 'кто проверяет номер, тому id не нужны',
  },
  caughtBy: '11.2 counts no record that comes again, comes late or is not allowed',
  says: /command counted twice/,
  edits: [
    {
      file: 'account.ts',
      find: `    if (this.#ids.get(accountId)?.has(commandId)) return
`,
      replace: `    if (commandId === '') return
`,
    },
  ],
})
