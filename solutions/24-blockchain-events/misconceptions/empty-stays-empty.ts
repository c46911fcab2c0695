import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the first block is the end of emptiness',
    ru: 'первый блок — конец пустоты',
  },
  caughtBy: '24.5 the page shows head, chart and tables as they change, and says when there is nothing yet',
  cause: 'deadline',
  says: /as at the beginning/,
  edits: [
    {
      file: 'page-script.ts',
      find: `  $('empty').hidden = blocks.length > 0
  $('board').hidden = blocks.length === 0
  if (blocks.length === 0) return
`,
      replace: `  if (blocks.length === 0) return
  $('empty').hidden = true
  $('board').hidden = false
`,
    },
  ],
})
