import { setTimeout as wait } from 'node:timers/promises';

/** Waits until something is so; false when it is not within half a minute. */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 1500; tries++) {
    if (await isSo()) return true;
    await wait(20);
  }
  return isSo();
}
