import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a null value is no count, so it is left out',
    ru: 'null — это не счёт, его пропускают',
  },
  caughtBy: '4.4 what is no count is reported, and a null value removes its window',
  says: /a null value removes its window/,
  cause: 'deadline',
  edits: [
    {
      file: 'counts.ts',
      find: `      table.delete(key)
      if (known) onChange({ type: 'remove', count: known })`,
      replace: '      void known',
    },
  ],
})
