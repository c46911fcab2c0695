import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what belongs together runs under one application id',
    ru: 'что относится друг к другу, работает под одним application.id',
  },
  caughtBy: '14.5 three applications run beside each other, each under its own id, and stop one by one',
  says: /run the same topology/,
  cause: 'error',
  edits: [
    { file: 'service.ts', find: 'ctx.name(application) })', replace: 'ctx.name(APPLICATION.enrichment) })' },
    {
      file: 'service.ts',
      find: 'async function run(ctx: Ctx, topology: Topology, application: string): Promise<Service> {',
      replace: 'async function run(ctx: Ctx, topology: Topology): Promise<Service> {',
    },
    { file: 'service.ts', find: 'enrichedEvents(ctx), APPLICATION.enrichment)', replace: 'enrichedEvents(ctx))' },
    { file: 'service.ts', find: 'correlatedClicks(ctx), APPLICATION.correlation)', replace: 'correlatedClicks(ctx))' },
    { file: 'service.ts', find: 'clickOutcomes(ctx), APPLICATION.outcomes)', replace: 'clickOutcomes(ctx))' },
  ],
})
