import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'there is one temperature to watch',
    ru: 'температура одна, за ней и следим',
  },
  caughtBy: '10.3 each device and each metric has an excursion of its own',
  says: /hides, ends or begins none of another/,
  edits: [
    {
      file: 'topology.ts',
      find: `const watched = \`\${metric} \${deviceId}\``,
      replace: 'const watched = metric',
    },
  ],
})
