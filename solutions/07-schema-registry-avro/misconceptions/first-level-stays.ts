import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever set a level before knew why',
    ru: 'кто задал уровень раньше, знал зачем',
  },
  caughtBy: '7.1 sets FULL for the values of user-events and for nobody else',
  says: /in any order only under FULL/,
  edits: [
    {
      file: 'registry.ts',
      find: `  const request = {`,
      replace: `  const own = await ask(\`\${registryUrl}/config/\${encodeURIComponent(subject)}\`, {}, fromNow())
  if (own.status === 200) return
  const request = {`,
    },
  ],
})
