// Assertions and state that the parts of the scenario share.

import { strict as assert } from 'node:assert';

import { APIError } from 'cloudflare';

export { assert };

/** @typedef {{
 *   account: { account_id: string },
 *   app: string,
 *   scope: { account_id: string, app_id: string },
 *   meeting?: string,
 *   people?: string[],
 *   session?: string,
 *   livestream?: string,
 * }} World */

/** Returns a value that must exist.
 * @template T
 * @param {T | null | undefined} value
 * @param {string} [what]
 * @returns {T} */
export function present(value, what = 'a value') {
  assert.ok(value !== null && value !== undefined, `${what} is missing`);
  return value;
}

/** Expects that the call fails with this status and an error in the form of the product.
 * @param {number} status
 * @param {Promise<unknown>} call */
export async function refused(status, call) {
  const error = await call.then(
    () => assert.fail(`${status} was expected, but the call succeeded`),
    (error) => error,
  );
  assert.ok(error instanceof APIError, String(error));
  assert.equal(error.status, status, error.message);
  const body = /** @type {any} */ (error.error);
  assert.equal(body.success, false);
  assert.equal(typeof body.error.message, 'string');
}

/** @param {Promise<unknown>} call */
export const notFound = (call) => refused(404, call);

/** Controls the sandbox: participants join and leave, and the clock advances. See `rtk-sandbox/src/control/http.rs`.
 * @param {string} path
 * @param {object} input
 * @returns {Promise<any>} */
export async function sandbox(path, input = {}) {
  const url = new URL(`/sandbox/${path}`, process.argv[2]);
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(input) });
  assert.equal(response.status, 200, `${path}: ${await response.clone().text()}`);
  return await response.json();
}
