import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'JSON is JavaScript',
    ru: 'JSON — это JavaScript',
  },
  caughtBy: '5.5 a label is text, whatever is in it',
  says: /taken for markup runs/,
  edits: [
    { file: 'page.ts', find: `JSON.stringify(value).replaceAll('<', '\\\\u003c')`, replace: `JSON.stringify(value)` },
  ],
})
