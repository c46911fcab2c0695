import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'it comes back by itself', ru: 'само вернётся' },
  caughtBy: '17.5 the page says when the connection is lost, keeps what it has and finds back; paused, nothing changes',
  says: /says when nobody answers/,
  cause: 'deadline',
  edits: [
    {
      file: 'page.ts',
      find: `  } catch {
    live = false
  }`,
      replace: `  } catch {
  }`,
    },
  ],
})
