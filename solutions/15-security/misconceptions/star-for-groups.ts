import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'groups need no ACL of their own: a star will do', ru: 'группам не нужны свои ACL: хватит звёздочки' },
  caughtBy: '15.3 the rights are for these topics and groups, and for nothing that is only named like them',
  says: /names are literal/,
  edits: [
    {
      file: 'acls.ts',
      find: '...groups.map(allow(Resource.GROUP, Operation.READ))',
      replace: `...groups.slice(0, 1).map(() => allow(Resource.GROUP, Operation.READ)('*'))`,
    },
  ],
})
