import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a setting that is not named is gone', ru: 'неназванная настройка исчезает' },
  caughtBy: '22.2 a topic gets a policy, and keeps what else is set for it',
  says: /leaves the old one in force/,
  edits: [
    {
      file: 'policies.ts',
      find: '  await setOn(cluster, topic, topicSettings(policy))',
      replace:
        "  const { 'local.retention.bytes': limit = '', ...rest } = topicSettings(policy)\n  await setOn(cluster, topic, policy.hotBytes === undefined ? rest : { ...rest, 'local.retention.bytes': limit })",
    },
  ],
})
