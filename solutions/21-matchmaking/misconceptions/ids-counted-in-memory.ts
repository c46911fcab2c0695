import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'matches are numbered as they are made',
    ru: 'матчи нумеруются по мере создания',
  },
  caughtBy: '21.3 forgets nobody who waits, in a crash and at a stop, nor their order and their tickets',
  says: /given again after the restart/,
  edits: [
    {
      file: 'queue.ts',
      find: `  #room!: WaitingRoom
`,
      replace: `  #room!: WaitingRoom
  #made = 0
`,
    },
    {
      file: 'queue.ts',
      find: 'const match = randomUUID()',
      replace: `this.#made += 1
    const match = \`\${region}-\${this.#made}\``,
    },
  ],
})
