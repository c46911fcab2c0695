import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'null is the empty text',
    ru: 'null — это пустой текст',
  },
  caughtBy: '16.5 finds what is missing, what is too much and what differs, by the last digit',
  says: /null as an empty text/,
  edits: [
    {
      file: 'forms.ts',
      find: 'if (value === null || value === undefined) return null',
      replace: `if (value === null || value === undefined) return ''`,
    },
  ],
})
