import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each request is a record of its own, and so has a key of its own',
    ru: 'каждый запрос — отдельная запись, значит, и ключ у него свой',
  },
  caughtBy: '21.1 sends requests keyed by their player, those of a player in order, many together',
  says: /without the player as the key/,
  edits: [
    {
      file: 'requests.ts',
      find: 'return { key: player, value: JSON.stringify(checked.data) }',
      replace: `return { key: \`\${player}-\${checked.data.ticket}\`, value: JSON.stringify(checked.data) }`,
    },
  ],
})
