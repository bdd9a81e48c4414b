// What the chapters share: assertions, and what is known of the app so far.

import { strict as assert } from 'node:assert';

import { APIError } from 'cloudflare';

export { assert };

/** @typedef {{
 *   account: { account_id: string },
 *   app: string,
 *   place: { account_id: string, app_id: string },
 *   meeting?: string,
 *   people?: string[],
 *   session?: string,
 *   livestream?: string,
 * }} World */

/** The value of something that has to be there.
 * @template T
 * @param {T | null | undefined} value
 * @param {string} [what]
 * @returns {T} */
export function there(value, what = 'a value') {
  assert.ok(value !== null && value !== undefined, `${what} is missing`);
  return value;
}

/** The call is refused with that status, in an error that says so in the product's own form.
 * @param {number} status
 * @param {Promise<unknown>} call */
export async function refused(status, call) {
  const error = await call.then(
    () => assert.fail(`${status} was expected, and the call went well`),
    (error) => error,
  );
  assert.ok(error instanceof APIError, String(error));
  assert.equal(error.status, status, error.message);
  const told = /** @type {any} */ (error.error);
  assert.equal(told.success, false);
  assert.equal(typeof told.error.message, 'string');
}

/** @param {Promise<unknown>} call */
export const notFound = (call) => refused(404, call);

/** What a client cannot do: people come and go, and time passes. See `rtk-sandbox/src/control/http.rs`.
 * @param {string} path
 * @param {object} told
 * @returns {Promise<any>} */
export async function sandbox(path, told = {}) {
  const url = new URL(`/sandbox/${path}`, process.argv[2]);
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(told) });
  assert.equal(answer.status, 200, `${path}: ${await answer.clone().text()}`);
  return await answer.json();
}
