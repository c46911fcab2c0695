import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'of groups with the same first player any will do',
    ru: 'из групп с одним и тем же первым игроком годится любая',
  },
  caughtBy: '21.2 finds a group wherever there is one, and of several the first',
  says: /the first in the order of the queue counts/,
  edits: [
    {
      file: 'rules.ts',
      find: `  const at = places.findIndex((place, n) => place !== others[n])
  return at >= 0 && places[at]! < others[at]!
`,
      replace: `  return places[0]! < others[0]!
`,
    },
  ],
})
