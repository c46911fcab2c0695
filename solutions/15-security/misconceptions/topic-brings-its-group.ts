import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who may read a topic may be in a group', ru: 'кто читает топик, тот и в группе' },
  caughtBy: '15.3 the rights are for these topics and groups, and for nothing that is only named like them',
  says: /resources of their own/,
  edits: [
    {
      file: 'acls.ts',
      find: `    ...groups.map(allow(Resource.GROUP, Operation.READ)),
`,
      replace: `    ...(groups.length > 0 ? read : []).map(allow(Resource.GROUP, Operation.READ)),
`,
    },
  ],
})
