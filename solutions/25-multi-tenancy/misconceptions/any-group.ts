import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a group without topics is worth nothing', ru: 'группа без топиков ничего не стоит' },
  caughtBy: '25.4 a tenant may write to its inbox, read its topics and join its groups, and nothing of anybody else',
  says: /Groups are resources of their own/,
  edits: [
    {
      file: 'access.ts',
      find: '{ resourceType: Resource.GROUP, ...prefix, operation: Operation.READ }',
      replace: `{
      resourceType: Resource.GROUP,
      resourceName: '*',
      resourcePatternType: Pattern.LITERAL,
      operation: Operation.READ,
    }`,
    },
  ],
})
