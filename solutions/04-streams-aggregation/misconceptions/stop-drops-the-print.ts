import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was not printed before the stop is of no interest any more',
    ru: 'что не напечатано до остановки, уже никому не интересно',
  },
  caughtBy: '4.4 what changed before the terminal stops is printed',
  says: /is dropped/,
  edits: [
    {
      file: 'terminal.ts',
      find: `      if (timer === undefined) return
      clearTimeout(timer)
      print()
`,
      replace: `      clearTimeout(timer)
`,
    },
  ],
})
