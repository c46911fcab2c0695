import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'with failback each topic has one name on both sides',
    ru: 'с failback у топика одно имя на обеих сторонах',
  },
  caughtBy: '9.3 with failback each cluster gets what the other has, once, and nothing goes round',
  says: /in both directions without a prefix it goes round/,
  edits: [
    {
      file: 'mirror.ts',
      find: '    // A pair of offsets',
      replace: `    ...(failback && { 'replication.policy.class': 'org.apache.kafka.connect.mirror.IdentityReplicationPolicy' }),
    // A pair of offsets`,
    },
  ],
})
