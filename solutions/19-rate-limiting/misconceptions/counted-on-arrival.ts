import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a delayed request has its place in the window from its arrival on',
    ru: 'отложенный запрос занимает место в окне с момента прихода',
  },
  caughtBy: '19.4 releases delayed requests of a client in the order in which they came, never above the limit',
  edits: [
    {
      file: 'waiting.ts',
      find: 'take: (client: string, request: Request) => boolean',
      replace: 'take: (client: string, request: Request, since: number) => boolean',
    },
    {
      file: 'waiting.ts',
      find: 'queue[taken]!.request)',
      replace: 'queue[taken]!.request, queue[taken]!.since)',
    },
    {
      file: 'decide.ts',
      find: 'release((client, request) => {',
      replace: 'release((client, request, since) => {',
    },
    {
      file: 'decide.ts',
      find: `      this.#admit(client, request, now)
      return true`,
      replace: `      this.#admit(client, request, now, since)
      return true`,
    },
    {
      file: 'decide.ts',
      find: '#admit(client: string, request: Request, now: number)',
      replace: '#admit(client: string, request: Request, now: number, counted = now)',
    },
    {
      file: 'decide.ts',
      find: `this.#window.add(client, now)
    if`,
      replace: `this.#window.add(client, counted)
    if`,
    },
  ],
})
