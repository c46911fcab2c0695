import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a match is known by who plays',
    ru: 'матч узнают по тому, кто играет',
  },
  caughtBy: '21.4 gives each match an id of its own that says nothing of its players',
  says: /must not name the others/,
  edits: [
    {
      file: 'queue.ts',
      find: 'const match = randomUUID()',
      replace: `const match = group.map(({ player, ticket }) => \`\${player}\${ticket}\`).join('-')`,
    },
  ],
})
