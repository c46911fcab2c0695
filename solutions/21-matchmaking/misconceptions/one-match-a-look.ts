import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a look makes a match',
    ru: 'один просмотр — один матч',
  },
  caughtBy: '21.4 makes at one look as many matches as can be made',
  says: /one match a look is too few/,
  edits: [
    {
      file: 'queue.ts',
      find: `      found = true
      this.#match(region, group, now)
`,
      replace: `      this.#match(region, group, now)
      return true
`,
    },
  ],
})
