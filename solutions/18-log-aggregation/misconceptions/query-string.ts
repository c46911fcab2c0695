import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the index reads what the user writes', ru: 'индекс прочтёт, что пишет пользователь' },
  caughtBy: '18.5 level, service and words narrow what is found, each exactly so, and signs command nothing',
  says: /command of the query language/,
  edits: [
    {
      file: 'finding.ts',
      find: "match: { [field]: { query, operator: 'and', zero_terms_query: 'all' } },",
      replace: 'query_string: { query, default_field: field },',
    },
  ],
})
