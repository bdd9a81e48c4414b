import { kit } from '../client.mjs';
import { required, whole } from '../wire/preset.mjs';
import { assert, notFound, refused, present } from './assert.mjs';

/** @param {import('./assert.mjs').World} world */
export default async function ({ account, app, scope }) {
  const host = (await kit.presets.create(app, { ...account, ...required, name: 'group_call_host' })).data;
  const read = (await kit.presets.getPresetByID(host.id, scope)).data;
  assert.deepEqual(read, host);
  assert.equal(read.config.max_video_streams.desktop, 9);
  await refused(409, kit.presets.create(app, { ...account, ...required, name: 'group_call_host' }));

  const guest = (await kit.presets.create(app, { ...account, ...whole, name: 'guest' })).data;
  assert.equal(guest.permissions.chat.public.files, true);
  const listed = await kit.presets.get(app, account);
  assert.deepEqual(listed.data.map((one) => one.name).sort(), ['group_call_host', 'guest']);
  assert.equal(listed.paging.total_count, 2);
  const second = await kit.presets.get(app, { ...account, page_no: 2, per_page: 1 });
  assert.equal(second.data.length, 1);
  assert.deepEqual((await kit.presets.get(app, { ...account, search: 'guest' })).data.map((one) => one.id), [guest.id]);

  // A part of a part: what stands beside it stays.
  const silent = { permissions: { chat: { public: { can_send: false } } } };
  const changed = (await kit.presets.update(guest.id, { ...scope, ...silent })).data;
  assert.equal(changed.permissions.chat.public.can_send, false);
  assert.equal(changed.permissions.chat.public.files, true);
  assert.equal(changed.permissions.chat.private.text, true);
  assert.equal(changed.ui.design_tokens.theme, 'light');
  assert.deepEqual((await kit.presets.getPresetByID(guest.id, scope)).data, changed);

  const replaced = (await kit.presets.replacePresetByID(guest.id, { ...scope, ...required, name: 'visitor' })).data;
  assert.equal(replaced.id, guest.id);
  assert.equal(replaced.name, 'visitor');
  assert.equal(replaced.ui.design_tokens.theme, 'dark');
  assert.equal(replaced.ui.design_tokens.logo, undefined, 'attributes that are not sent are removed');

  const gone = (await kit.presets.delete(guest.id, scope)).data;
  assert.equal(present(gone).name, 'visitor', 'the response is the whole preset');
  await notFound(kit.presets.getPresetByID(guest.id, scope));
  await notFound(kit.presets.update(guest.id, scope));
  await notFound(kit.presets.delete(guest.id, scope));
  assert.equal((await kit.presets.get(app, account)).paging.total_count, 1);
}
