import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'text is made of characters', ru: 'текст состоит из символов' },
  caughtBy: '17.1 an order is in the same part in every process, and one of five is held out',
  says: /hash alone, over UTF-8/,
  edits: [
    {
      file: 'features.ts',
      find: "  return hashOf(orderId) % HELD_OUT_OF === 0 ? 'test' : 'train'",
      replace: `  let hash = 0x811c9dc5
  for (let n = 0; n < orderId.length; n++) hash = Math.imul(hash ^ orderId.charCodeAt(n), 0x01000193)
  return (hash >>> 0) % HELD_OUT_OF === 0 ? 'test' : 'train'`,
    },
    { file: 'features.ts', find: 'EDGES, HELD_OUT_OF, hashOf, type Order', replace: 'EDGES, HELD_OUT_OF, type Order' },
  ],
})
