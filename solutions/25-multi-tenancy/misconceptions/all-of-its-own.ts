import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a tenant may do everything with what is its own', ru: 'со своим арендатор может делать всё' },
  caughtBy: '25.4 a tenant may write to its inbox, read its topics and join its groups, and nothing of anybody else',
  says: /Only the inbox is written/,
  edits: [
    {
      file: 'access.ts',
      find: '{ resourceType: Resource.TOPIC, ...prefix, operation: Operation.READ }',
      replace: '{ resourceType: Resource.TOPIC, ...prefix, operation: Operation.ALL }',
    },
  ],
})
