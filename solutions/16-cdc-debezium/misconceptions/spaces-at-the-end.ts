import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'spaces at the end say nothing',
    ru: 'пробелы в конце ничего не значат',
  },
  caughtBy: '16.5 finds what is missing, what is too much and what differs, by the last digit',
  says: /without spaces at the end/,
  edits: [
    {
      file: 'forms.ts',
      find: `  return text
}`,
      replace: `  return text.trimEnd()
}`,
    },
  ],
})
