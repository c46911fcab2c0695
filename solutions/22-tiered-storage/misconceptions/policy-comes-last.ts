import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the broker will say what is wrong', ru: 'что не так, скажет брокер' },
  caughtBy: '22.2 where there is no such topic or no broker, the caller hears of it',
  says: /looks at the policy first/,
  edits: [
    {
      file: 'policies.ts',
      find: '  await setOn(cluster, topic, topicSettings(policy))',
      replace: '  await setOn(cluster, topic, {})\n  await setOn(cluster, topic, topicSettings(policy))',
    },
  ],
})
