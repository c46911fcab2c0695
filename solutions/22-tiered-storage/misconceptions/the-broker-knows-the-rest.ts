import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is not said has no limit', ru: 'о чём не сказано, у того нет предела' },
  caughtBy: '22.2 a segment closes at segmentBytes, and leaves the disk as soon as that has hotBytes without it',
  says: /its broker says/,
  edits: [
    {
      file: 'policies.ts',
      find: "    'local.retention.bytes': String(hotBytes ?? -1),\n",
      replace: "    ...(hotBytes === undefined ? {} : { 'local.retention.bytes': String(hotBytes) }),\n",
    },
  ],
})
