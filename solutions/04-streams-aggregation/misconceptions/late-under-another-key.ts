import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a copy of a late click may have the key that is at hand',
    ru: 'копию опоздавшего клика можно писать с тем ключом, который под рукой',
  },
  caughtBy: '4.2 a late click is in late-clicks byte for byte, whatever its key and its spelling',
  says: /with its own key/,
  edits: [
    {
      file: 'topology.ts',
      find: `    const user = key === null ? null : Buffer.from(key, 'base64')
`,
      replace: `    void key
`,
    },
    { file: 'topology.ts', find: 'record.withKey(user)', replace: 'record.withKey(Buffer.from(record.key))' },
  ],
})
