// Calls every account method of the official package as `tests/products/accounts/calls.rs` calls ours. Only the requests are
// compared: responses are ignored.

import { call, client, finish, track } from './common.mjs';

const account_id = '01a7362d577a6c3019a474fd6f485823';
const { accounts } = client;

track(accounts, 'accounts');

await call('list', () => accounts.list());
await call('list everything', () =>
  accounts.list({ name: 'Demo & Söhne', direction: 'desc', page: 2, per_page: 20 }),
);
await call('get', () => accounts.get({ account_id }));
await call('create', () => accounts.create({ name: 'Demo', 'Idempotency-Key': 'order-7' }));
await call('create in a unit', () =>
  accounts.create({ name: 'Demo', type: 'enterprise', unit: { id: 'unit-1' }, 'Idempotency-Key': 'order-7' }),
);
await call('create standalone', () => accounts.create({ name: 'Demo', standalone: true, 'Idempotency-Key': 'order-7' }));
await call('update', () => accounts.update({ account_id, id: account_id, name: 'Demo', type: 'standard' }));
await call('update everything', () =>
  accounts.update({
    account_id,
    id: account_id,
    name: 'Demo',
    type: 'standard',
    settings: { abuse_contact_email: 'abuse@example.com', enforce_twofactor: true },
  }),
);
await call('delete', () => accounts.delete({ account_id }));

finish();
