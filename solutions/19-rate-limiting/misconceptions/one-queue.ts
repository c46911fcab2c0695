import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'requests wait in one line, and its head is looked at',
    ru: 'все ждут в одной очереди, и смотреть надо на её голову',
  },
  caughtBy: '19.4 lets nobody wait for a limit that is not his',
  says: /One line for everybody/,
  edits: [
    { file: 'decide.ts', find: `if (refusal === 'global-limit') return`, replace: 'if (refusal !== undefined) return' },
    {
      file: 'decide.ts',
      find: `      if (refusal === 'client-limit') {
        passedBy.add(client)
        continue
      }
`,
      replace: '',
    },
    {
      file: 'decide.ts',
      find: `    const refusal = this.#refusal(client, now)
    if (refusal === undefined) this.#admit`,
      replace: `    const refusal = this.#waiting.inTurn().length > 0 ? 'client-limit' : this.#refusal(client, now)
    if (refusal === undefined) this.#admit`,
    },
  ],
})
