import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a filter without a pattern finds the ACL, too', ru: 'фильтр без вида шаблона тоже найдёт ACL' },
  caughtBy: '15.3 what is right already stays, without a gap',
  says: /takes both/,
  edits: [
    {
      file: 'acls.ts',
      find: 'superfluous.map((entry) => ({ ...entry }))',
      replace: 'superfluous.map((entry) => ({ ...entry, resourcePatternType: Pattern.ANY }))',
    },
  ],
})
