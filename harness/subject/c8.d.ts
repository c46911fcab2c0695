/** The part of c8 that is used here; it comes without types. */
declare module 'c8' {
  /** istanbul-lib-coverage's map. */
  export interface CoverageMap {
    files(): string[]
    /** Hits by line number. */
    fileCoverageFor(path: string): { getLineCoverage(): Record<string, number> }
  }

  export class Report {
    constructor(options: {
      tempDirectory: string
      src: string[]
      all: boolean
      resolve: string
      include: string[]
      exclude: string[]
      extension: string[]
      excludeNodeModules: boolean
      allowExternal: boolean
    })
    getCoverageMapFromAllCoverageFiles(): Promise<CoverageMap>
  }
}
