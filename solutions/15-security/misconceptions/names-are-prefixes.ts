import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a prefix covers the topics of tomorrow', ru: 'префикс покроет и завтрашние топики' },
  caughtBy: '15.3 the rights are for these topics and groups, and for nothing that is only named like them',
  says: /names are literal/,
  edits: [
    { file: 'acls.ts', find: 'resourcePatternType: Pattern.LITERAL', replace: 'resourcePatternType: Pattern.PREFIXED' },
  ],
})
