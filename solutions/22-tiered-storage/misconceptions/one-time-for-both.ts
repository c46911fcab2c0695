import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'retention.ms is the time on the disk', ru: 'retention.ms — это время на диске' },
  caughtBy: '22.2 a record leaves the disk when its hot time is over, and Kafka has it still',
  says: /retention\.ms is for all tiers/,
  edits: [
    {
      file: 'policies.ts',
      find: "    'retention.ms': String(keepMs),\n",
      replace: "    'retention.ms': String(hotMs),\n",
    },
    { file: 'policies.ts', find: "    'local.retention.ms': String(hotMs),\n", replace: '' },
    {
      file: 'policies.ts',
      find: '  const { keepMs, hotMs, hotBytes, segmentMs, segmentBytes } = policy\n  return {',
      replace: '  const { hotMs, hotBytes, segmentMs, segmentBytes } = policy\n  return {',
    },
  ],
})
