import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'when one send has failed the rest does not matter',
    ru: 'если одна отправка не удалась, остальные не важны',
  },
  caughtBy: '7.3 send resolves when the broker has the events, and stop when each send is through',
  says: /leaves a send/,
  edits: [
    {
      file: 'producer.ts',
      find: `last = sending.catch(() => {}) // told to whoever made that call`,
      replace: `sending.catch(() => {})
      last = last.catch(() => {}).then(() => sending)
      underWay.push(sending)`,
    },
    {
      file: 'producer.ts',
      find: `  let last: Promise<unknown> = Promise.resolve()`,
      replace: `  let last: Promise<unknown> = Promise.resolve()
  const underWay: Promise<unknown>[] = []`,
    },
    { file: 'producer.ts', find: `const sending = last.then(`, replace: `const sending = last.catch(() => {}).then(` },
    {
      file: 'producer.ts',
      find: `      await last
      await client.disconnect()`,
      replace: `      await Promise.all(underWay).catch(() => {})
      setTimeout(() => void last.finally(() => client.disconnect()).catch(() => {}), 0)`,
    },
  ],
})
