import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a commit asks for the right to a group', ru: 'коммит спрашивает о праве на группу' },
  caughtBy: '15.5 leaves a record with the key access-check at most, and no group notices',
  says: /from another place/,
  edits: [
    { file: 'check.ts', find: 'heartbeatV4, produceV9', replace: 'offsetCommitV8, produceV9' },
    {
      file: 'check.ts',
      find: `heartbeatV4.api.async(connection, group, 0, 'access-check')`,
      replace: `{
    const partitions = [{ partitionIndex: 0, committedOffset: 0n, committedLeaderEpoch: -1, committedMetadata: '' }]
    const name = group.replace(/idle$/, 'orders')
    return offsetCommitV8.api.async(connection, group, -1, '', null, [{ name, partitions }])
  }`,
    },
  ],
})
