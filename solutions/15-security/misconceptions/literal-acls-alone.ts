import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'ACLs have the form in which they are made here', ru: 'все ACL такие, какие создаём мы' },
  caughtBy: '15.3 what goes beyond its rights is taken back, and others keep theirs',
  says: /wildcards, prefixes/,
  edits: [
    { file: 'acls.ts', find: 'resourcePatternType: Pattern.ANY', replace: 'resourcePatternType: Pattern.LITERAL' },
  ],
})
