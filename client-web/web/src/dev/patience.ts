import { configure, getConfig } from '@testing-library/react';

const { asyncWrapper } = getConfig();
const later = setTimeout;

/** Lets React's scheduler run what it has put off, such as the effects in which a page begins to listen for keys. */
async function effects(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise<void>((done) => later(done));
}

configure({
  // A busy machine draws a page late; what never comes is told all the same, only later.
  asyncUtilTimeout: 30_000,
  // What is drawn does not yet listen: whoever has waited for a page may use it at once.
  asyncWrapper: (wait) =>
    asyncWrapper(async () => {
      const found = await wait();
      await effects();
      return found;
    }),
});
