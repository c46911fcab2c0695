import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'where there are ACLs, Kafka asks them', ru: 'есть ACL — значит, Kafka их спрашивает' },
  caughtBy: '15.3 what no ACL allows is denied, to everybody but the administrator',
  says: /authorizer.class.name/,
  edits: [
    {
      file: 'broker.ts',
      find: `    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
`,
      replace: '',
    },
  ],
})
