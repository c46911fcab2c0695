import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a process is one member: what it owns is a variable of the module',
    ru: 'процесс — это один участник: то, чем он владеет, — переменная модуля',
  },
  caughtBy: '2.4 names each member that has no partition',
  says: /a variable of the module is one for all/,
  cause: 'deadline',
  edits: [
    {
      file: 'member.ts',
      find: `  private assignment: Assignment = { handled: new Map() }
`,
      replace: `  private get assignment(): Assignment {
    return owned
  }
  private set assignment(given: Assignment) {
    owned = given
  }
`,
    },
    {
      file: 'member.ts',
      find: `const commitEveryMs = 250
`,
      replace: `const commitEveryMs = 250

let owned: Assignment = { handled: new Map() }
`,
    },
  ],
})
