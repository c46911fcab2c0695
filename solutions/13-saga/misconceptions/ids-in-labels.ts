import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the id says best which event it is',
    ru: 'id лучше всего говорит, что это за событие',
  },
  caughtBy: '13.5 draws the path as Mermaid',
  says: /Ids in a label may end it/,
  edits: [
    {
      file: 'flow.ts',
      find: `events.map(({ type }, nth) => \`  e\${nth}["\${serviceOf(type)}: \${type}"]\`)`,
      replace: `events.map(({ type, id }, nth) => \`  e\${nth}["\${serviceOf(type)}: \${id}"]\`)`,
    },
  ],
})
