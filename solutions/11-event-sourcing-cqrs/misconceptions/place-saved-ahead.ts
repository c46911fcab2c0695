import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'how far one is can be saved at once, the rest later',
    ru: 'докуда дочитано, сохраняют сразу, остальное потом',
  },
  caughtBy: '11.5 a crash leaves a read model that is right at the next start',
  says: /do not belong together/,
  edits: [
    {
      file: 'queries.ts',
      find: `    if (after === null) return
`,
      replace: `    const place = Array.from({ length: PARTITIONS }, (_, partition) => String(reader.next(partition)))
    await save(dir, { next: place, accounts: saved?.accounts ?? [] })
    if (after === null) return
`,
    },
  ],
})
