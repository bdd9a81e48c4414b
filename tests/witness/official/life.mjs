// Calls every RealtimeKit method of the official client against the sandbox: creates, reads, updates, lists with filters and by
// page, deletes, and expects 404 afterwards.

import { kit, named, uncalled } from './client.mjs';
import { account } from './client.mjs';
import { assert } from './life/assert.mjs';

const name = 'Life of an app';
const made = await named('create an app', () => kit.apps.post({ ...account, name }));
const app = made.data?.app;
assert.equal(app?.name, name);
assert.ok(app?.id);
const found = await kit.apps.get({ ...account, search: name });
assert.deepEqual(found.data, [app]);
const pages = [1, 2, 3].map((page_no) => kit.apps.get({ ...account, page_no, per_page: 1, sort_order: 'ASC' }));
const apps = (await Promise.all(pages)).flatMap((page) => page.data ?? []);
assert.equal(new Set(apps.map((app) => app.id)).size, 3, 'the two of the sandbox and ours');
assert.ok(apps.some((one) => one.id === app.id));

/** @type {import('./life/assert.mjs').World} */
const world = { account, app: app.id, scope: { ...account, app_id: app.id } };
for (const chapter of ['presets', 'webhooks', 'meetings', 'participants', 'live', 'recordings', 'livestreams', 'ended', 'analytics']) {
  await (await import(`./life/${chapter}.mjs`)).default(world);
}
const left = uncalled();
if (left.length > 0) throw new Error(`never called: ${left.join(', ')}`);
