const began = performance.now();
const say = (/** @type {string} */ text) =>
  console.log(`[${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s] ${text}`);

/**
 * Announces a piece of work and its end, each line with the seconds since the program began.
 * @template T
 * @param {string} name "Building the pages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work returns
 */
export async function stage(name, work) {
  say(`${name} ...`);
  const result = await work();
  say(`${name}: done`);
  return result;
}

export { say };
