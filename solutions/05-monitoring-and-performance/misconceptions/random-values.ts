import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'random bytes are the fairest load',
    ru: 'случайные байты — самая честная нагрузка',
  },
  caughtBy: '5.3 the values look like events: as long as asked, all different, and neither random nor empty',
  says: /random bytes do not compress/,
  edits: [
    {
      file: 'load.ts',
      find: `event.note += \`\${word()} \${Math.floor(ctx.random() * 1e4)} \``,
      replace: `event.note += ctx.random().toString(36).slice(2)`,
    },
  ],
})
