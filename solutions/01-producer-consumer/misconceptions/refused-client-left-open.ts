import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a client that could not connect has nothing to close',
    ru: 'клиенту, который не смог подключиться, нечего закрывать',
  },
  caughtBy: '1.3 a start that the broker refuses rejects and leaves nothing open',
  says: /still open/,
  cause: 'leak',
  edits: [
    {
      file: 'producer.ts',
      find: `  } catch (error) {
    await client.disconnect()
    throw error
`,
      replace: `  } catch (error) {
    throw error
`,
    },
  ],
})
