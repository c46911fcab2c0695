import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a copy may have the name of the original',
    ru: 'копия может носить имя оригинала',
  },
  caughtBy: '9.2 records arrive under the remote name as they were: those from before and those that come',
  says: /gives the copy the name of the original/,
  cause: 'deadline',
  edits: [
    {
      file: 'mirror.ts',
      find: '    // A pair of offsets',
      replace: `    'replication.policy.class': 'org.apache.kafka.connect.mirror.IdentityReplicationPolicy',
    // A pair of offsets`,
    },
  ],
})
