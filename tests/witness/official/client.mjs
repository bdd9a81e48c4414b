// The official client. Its requests name the method that sent them.
//
//   node <script> BASE_URL TOKEN ACCOUNT_ID APP_ID

import Cloudflare from 'cloudflare';

const [, , baseURL, apiToken, accountID, appID] = process.argv;
if (!appID) throw new Error('usage: node <script> BASE_URL TOKEN ACCOUNT_ID APP_ID');

export const account = { account_id: accountID };
export const app_id = appID;
/** Parameters that most methods need beside an id. */
export const scope = { account_id: accountID, app_id: appID };

/** Name of the next call. */
let call = '';
/** Current method, as named in the OpenAPI document. */
let method = '';
const called = new Set();

/** @type {typeof fetch} */
const fetchWithNames = (url, init) => {
  const headers = new Headers(init?.headers);
  headers.set('x-witness-call', call);
  headers.set('x-witness-method', method);
  return fetch(url, { ...init, headers });
};

const client = new Cloudflare({ baseURL, apiToken, maxRetries: 0, fetch: fetchWithNames });
const families = Object.keys(client.realtimeKit).filter((name) => name !== '_client');

/** The client's RealtimeKit. Records each method that is called.
 * @type {Cloudflare['realtimeKit']} */
export const kit = new Proxy(client.realtimeKit, {
  get: (kit, family) =>
    new Proxy(Reflect.get(kit, family), {
      get: (resource, name) => {
        const value = Reflect.get(resource, name);
        if (typeof value !== 'function') return value;
        return (/** @type {unknown[]} */ ...args) => {
          method = `realtimeKit.${String(family)}.${String(name)}`;
          called.add(method);
          return value.apply(resource, args);
        };
      },
    }),
});

/** Makes a call with a name.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} make */
export async function named(name, make) {
  call = name;
  return await make();
}

/** Returns the methods of the client that were not called. */
export function uncalled() {
  return families.flatMap((family) => {
    const base = Object.getPrototypeOf(Object.getPrototypeOf(Reflect.get(client.realtimeKit, family)));
    const methods = Object.getOwnPropertyNames(base).filter((name) => name !== 'constructor');
    if (methods.length === 0) throw new Error(`no methods found in ${family}`);
    return methods.map((name) => `realtimeKit.${family}.${name}`).filter((method) => !called.has(method));
  });
}
