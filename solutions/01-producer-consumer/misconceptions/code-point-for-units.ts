import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a letter is one \\u and its code, whatever letter it is',
    ru: 'буква — это один \\u и её код, какая бы ни была буква',
  },
  caughtBy: '1.1 the data of the Kafka is where it was asked for, whatever characters the path has',
  says: /an emoji takes two/,
  edits: [
    { file: 'kafka.ts', find: 'unit.charCodeAt(0).toString(16)', replace: '(unit.codePointAt(0) ?? 0).toString(16)' },
    { file: 'kafka.ts', find: '/[^ -~]/g', replace: '/[^ -~]/gu' },
  ],
})
