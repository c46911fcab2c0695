import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the router’s groups are named like all others', ru: 'группы роутера называются как все' },
  caughtBy: '25.3 the router’s groups and topics are no tenant’s',
  says: /may join the router’s group/,
  edits: [{ file: 'router.ts', find: `\`router-\${tenant}\``, replace: `\`router.\${tenant}\`` }],
})
