import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a record comes once', ru: 'запись приходит один раз' },
  caughtBy: '17.4 what was read counts once although the group of the service joins anew',
  says: /sent back to the beginning/,
  edits: [
    {
      file: 'view.ts',
      find: `          if (BigInt(offset) < (next.get(topic) ?? 0n)) return
`,
      replace: '',
    },
  ],
})
