import { BaseSequencer, type TestSpecification } from 'vitest/node';

// What starts processes and databases takes a minute, what only calculates a second: that fills up the end of a run.
const LONG = /\/test\/(checks|flow|store)\//;

/** Starts the files that may take long before the others, so that no worker is left alone with one of them. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [
      ...sorted.filter(({ moduleId }) => LONG.test(moduleId)),
      ...sorted.filter(({ moduleId }) => !LONG.test(moduleId)),
    ];
  }
}
