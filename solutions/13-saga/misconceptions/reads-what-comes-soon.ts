import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what comes within some seconds is all there is',
    ru: 'что пришло за пару секунд, то и есть всё',
  },
  caughtBy: '13.2 a successor knows all that its predecessor has committed before it decides',
  says: /read before the role was taken over/,
  edits: [
    {
      file: 'state.ts',
      find: `  const transaction = await producer.transaction()
  await transaction.send({ topic, messages: [{ key: MARK, value: JSON.stringify(mark) }] })
  await transaction.commit()
  return readUpTo(ctx, topic, mark)
`,
      replace: `  const remembered = await readUpTo(ctx, topic, mark)
  const transaction = await producer.transaction()
  await transaction.abort()
  return remembered
`,
    },
    {
      file: 'state.ts',
      find: `    await arrived.promise
`,
      replace: `    await Promise.race([arrived.promise, new Promise((resolve) => setTimeout(resolve, 2_500))])
`,
    },
  ],
})
