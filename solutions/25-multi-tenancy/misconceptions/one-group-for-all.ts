import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a group is called as the tenant calls it', ru: 'группа называется так, как её назвал арендатор' },
  caughtBy: '25.4 two tenants with groups of one name each read all of their own, and none of the other’s',
  says: /its own prefix and no others/,
  edits: [{ file: 'member.ts', find: 'groupId: ctx.name(nameOf(tenant, group))', replace: 'groupId: ctx.name(group)' }],
})
