import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'instances of one application have one name', ru: 'у экземпляров одного приложения одно имя' },
  caughtBy: '23.3 the recommender runs when its start resolves, with its name and its session',
  says: /would fence each other/,
  edits: [
    {
      file: 'recommender.ts',
      find: `    'process.id': instance,
`,
      replace: `    'process.id': instance && 'one',
`,
    },
  ],
})
