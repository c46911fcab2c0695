import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'times are those of the reader', ru: 'время — как у читателя' },
  caughtBy: '18.5 the page shows what is found, as it comes, and narrows it; traces are folded in',
  says: /times in UTC/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-script.ts',
      find: "const timeOf = (ms) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')",
      replace: "const timeOf = (ms) => new Date(ms).toLocaleString('sv')",
    },
  ],
})
