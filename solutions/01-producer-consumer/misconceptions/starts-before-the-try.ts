import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what can go wrong is the sending, so the try begins there',
    ru: 'сломаться может отправка, поэтому try начинается с неё',
  },
  caughtBy: '1.5 an error on the way rejects and leaves nothing open',
  says: /consumer was not stopped/,
  edits: [
    {
      file: 'round-trip.ts',
      find: `  try {
    const producer = await startProducer(ctx)
    try {`,
      replace: `  const producer = await startProducer(ctx)
  try {
    try {`,
    },
  ],
})
