import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'every error of a heartbeat but one is a yes', ru: 'любая ошибка heartbeat, кроме одной, — это «да»' },
  caughtBy: '15.5 what is neither allowed nor denied rejects',
  says: /says nothing of rights/,
  edits: [
    {
      file: 'check.ts',
      find: 'if (permissions[operation].includes(kind)) return true',
      replace: `if (operation === 'join' || permissions[operation].includes(kind)) return true`,
    },
  ],
})
