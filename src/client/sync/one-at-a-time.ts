// Work that runs alone, and once more when it was asked for meanwhile.

export type OneAtATime = {
  /** Runs it, or waits for the run under way. */
  run(): Promise<void>;
  /** Runs it now, or again after the run under way: what came while that was ending is not left lying. */
  start(): void;
};

/** @param work told of its own failures: it does not reject @param ended after it nothing is begun */
export const oneAtATime = (work: () => Promise<void>, ended: AbortSignal): OneAtATime => {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  const run = (): Promise<void> => {
    if (ended.aborted) return Promise.resolve();
    running ??= work().finally(() => {
      running = undefined;
      if (isAskedAgain) start();
    });
    return running;
  };
  const start = () => {
    isAskedAgain = running !== undefined;
    void run();
  };
  return { run, start };
};
