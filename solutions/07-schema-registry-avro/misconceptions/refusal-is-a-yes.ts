import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only false means no',
    ru: 'нет — это только false',
  },
  caughtBy: '7.5 gives no verdict on what is no schema, and none without an answer',
  says: /the registry cannot judge it/,
  edits: [
    {
      file: 'compatibility.ts',
      find: `    const { is_compatible } = bodyOf<{ is_compatible: boolean }>(answer, 'this schema')
    if (!is_compatible) conflicts.push(version)`,
      replace: `    const { is_compatible } = answer.body as { is_compatible?: boolean }
    if (is_compatible === false) conflicts.push(version)`,
    },
  ],
})
