import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'two files that are replaced one right after the other are of one moment',
    ru: 'два файла, заменённые сразу друг за другом, — одного момента',
  },
  caughtBy: '11.5 a crash between two files of the read model leaves one that is right at the next start',
  says: /one file is of now and the other of before/,
  edits: [
    {
      file: 'saved.ts',
      find: `    const { next, accounts } = savedSchema.parse(JSON.parse(await readFile(join(dir, FILE), 'utf8')))
    return { next, accounts }
`,
      replace: `    const [place, rest] = await Promise.all([\`place-\${FILE}\`, FILE].map((file) => readFile(join(dir, file), 'utf8')))
    const { next, accounts } = savedSchema.parse({ ...JSON.parse(rest!), ...JSON.parse(place!) })
    return { next, accounts }
`,
    },
    {
      file: 'saved.ts',
      find: `  const draft = join(dir, \`\${FILE}.draft\`)
  await writeFile(draft, JSON.stringify({ format: 1, ...snapshot }))
  await rename(draft, join(dir, FILE))
`,
      replace: `  const { next, accounts } = snapshot
  for (const [name, part] of [[\`place-\${FILE}\`, { next }] as const, [FILE, { format: 1, accounts }] as const]) {
    const draft = join(dir, \`\${name}.draft\`)
    await writeFile(draft, JSON.stringify(part))
    await rename(draft, join(dir, name))
  }
`,
    },
  ],
})
