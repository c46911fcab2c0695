import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who may do nothing is no member any more', ru: 'кому ничего нельзя, тот уже не участник' },
  caughtBy: '25.4 password and rights go first, and members who are still connected are put out',
  says: /stays its member/,
  edits: [
    {
      file: 'tenants.ts',
      find: `    for (const groupId of groups) await admin.removeMembersFromConsumerGroup({ groupId, members: null })
`,
      replace: '',
    },
  ],
})
