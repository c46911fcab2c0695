import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a Map remembers it',
    ru: 'Map всё помнит',
  },
  caughtBy: '13.1 a clean stop leaves nothing open, and the next start goes on exactly there',
  says: /one denies the other|did not outlive its process/,
  edits: [
    {
      file: 'work.ts',
      find: `const all = [...this.#records, [stateTopic(this.#service), changed] as const]`,
      replace: `const all = [...this.#records, [stateTopic(this.#service), changed.slice(changed.length)] as const]`,
    },
  ],
})
