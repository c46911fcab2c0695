import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who is told the offsets of a topic may read it',
    ru: 'кому назвали смещения топика, тот может его читать',
  },
  caughtBy: '15.5 who may only look at a topic or a group may neither write, read nor join',
  says: /DESCRIBE alone/,
  edits: [
    { file: 'check.ts', find: 'fetchV12, heartbeatV4', replace: 'listOffsetsV7, heartbeatV4' },
    {
      file: 'check.ts',
      find: `    const partition = { partition: 0, currentLeaderEpoch: -1, fetchOffset: 0n, lastFetchedEpoch: -1 }
    const topics = [{ topicId: topic, partitions: [{ ...partition, partitionMaxBytes: 1 }] }]
    return fetchV12.api.async(connection, 0, 0, 1, 0, 0, -1, topics, [], '')`,
      replace: `    const partitions = [{ partitionIndex: 0, currentLeaderEpoch: -1, timestamp: -1n }]
    return listOffsetsV7.api.async(connection, -1, 0, [{ name: topic, partitions }])`,
    },
  ],
})
