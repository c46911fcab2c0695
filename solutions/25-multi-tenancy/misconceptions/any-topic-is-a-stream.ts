import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what the tenant has it may write', ru: 'что есть у арендатора, в то он и пишет' },
  caughtBy: '25.3 what names no stream, or is too large, is reported and passed over, and goes nowhere',
  says: /list that the router was given/,
  edits: [
    {
      file: 'router.ts',
      find: 'return Buffer.isBuffer(named) && streams.includes(named.toString()) ? named.toString() : null',
      replace: `if (!Buffer.isBuffer(named)) return null
  return [...streams, 'archive'].includes(named.toString()) ? named.toString() : null`,
    },
  ],
})
