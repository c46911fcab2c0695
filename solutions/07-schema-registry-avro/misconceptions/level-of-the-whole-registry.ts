import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'compatibility is a setting of the registry',
    ru: 'совместимость — настройка реестра',
  },
  caughtBy: '7.1 sets FULL for the values of user-events and for nobody else',
  says: /all other teams/,
  edits: [
    {
      file: 'registry.ts',
      find: `\`\${registryUrl}/config/\${encodeURIComponent(subject)}\``,
      replace: `\`\${registryUrl}/config\``,
    },
  ],
})
