import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'numbers are compared as numbers',
    ru: 'числа сравнивают как числа',
  },
  caughtBy: '16.5 finds what is missing, what is too much and what differs, by the last digit',
  says: /A number of JavaScript/,
  edits: [
    {
      file: 'forms.ts',
      find: 'if (whole.has(type)) return String(BigInt(text))',
      replace: 'if (whole.has(type)) return String(Number(text))',
    },
  ],
})
