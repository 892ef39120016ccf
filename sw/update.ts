// The moment a new version takes over: only when the page, with no dirty form, has asked for it.

/**
 * Lets the waiting worker take over every tab. The tabs hear `controllerchange` and reload themselves.
 * @param worker the global scope of the worker that is waiting
 */
export async function takeOver(worker: Pick<ServiceWorkerGlobalScope, 'skipWaiting'>): Promise<void> {
  await worker.skipWaiting();
}
