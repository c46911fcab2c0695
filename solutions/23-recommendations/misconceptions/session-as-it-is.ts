import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'how long a session lasts is a matter of the cluster', ru: 'сколько длится сессия, решает кластер' },
  caughtBy: '23.4 reads committed records alone, and asks the broker nothing for an answer',
  says: /does not reach Kafka Streams/,
  edits: [
    {
      file: 'state.ts',
      find: `...(sessionTimeoutMs === undefined ? {} : { 'session.timeout.ms': sessionTimeoutMs }),`,
      replace: '...(sessionTimeoutMs === undefined ? {} : {}),',
    },
  ],
})
