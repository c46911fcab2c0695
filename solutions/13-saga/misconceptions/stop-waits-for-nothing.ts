import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'to tell it to stop is enough: it will end soon',
    ru: 'достаточно сказать «стоп»: скоро всё закончится само',
  },
  caughtBy: '13.1 a stop finishes what is being written',
  says: /resolves while something is being written/,
  edits: [
    {
      file: 'services.ts',
      find: `      stopping.abort()
      await supervised
`,
      replace: `      stopping.abort()
`,
    },
  ],
})
