import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a regular expression is quick', ru: 'регулярное выражение быстрое' },
  caughtBy: '18.3 by hand: no line takes longer than its length, whatever it is made of',
  says: /share the same letters/,
  edits: [{ file: 'parse.ts', find: '\\[[^\\]\\n]*\\] +(.*)$/', replace: '\\[(?:(?:[\\w-]+[. ]?)+)\\] +(.*)$/' }],
})
