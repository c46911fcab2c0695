import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'texts are compared as MySQL does',
    ru: 'тексты сравнивают как MySQL',
  },
  caughtBy: '16.5 finds what is missing, what is too much and what differs, by the last digit',
  says: /without case/,
  edits: [
    {
      file: 'forms.ts',
      find: `  return text
}`,
      replace: `  return text.toLowerCase()
}`,
    },
  ],
})
