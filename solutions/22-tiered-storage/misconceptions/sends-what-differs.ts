import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is so already need not be said', ru: 'что уже так, того можно не говорить' },
  caughtBy: '22.2 a topic gets a policy, and keeps what else is set for it',
  says: /changes with the broker/,
  edits: [
    {
      file: 'policies.ts',
      find: "    'retention.bytes': '-1',\n",
      replace:
        "    'retention.bytes': '-1',\n    ...(keepMs === 604_800_000 ? {} : { 'retention.ms': String(keepMs) }),\n",
    },
    { file: 'policies.ts', find: "    'retention.ms': String(keepMs),\n", replace: '' },
  ],
})
