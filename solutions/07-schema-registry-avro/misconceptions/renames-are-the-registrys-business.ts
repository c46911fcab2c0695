import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what the registry takes is safe',
    ru: 'что реестр принял, то безопасно',
  },
  caughtBy: '7.5 names the fields whose data would be lost, although the registry has nothing against it',
  says: /gone for every reader/,
  edits: [
    {
      file: 'compatibility.ts',
      find: `.filter((name) => !kept.has(name))`,
      replace: `.filter((name) => !kept.has(name) && fields.length < 0)`,
    },
    {
      file: 'compatibility.ts',
      find: `  return (JSON.parse(text) as AvroRecord).fields.map(`,
      replace: `  const { fields } = JSON.parse(text) as AvroRecord
  return fields.map(`,
    },
  ],
})
