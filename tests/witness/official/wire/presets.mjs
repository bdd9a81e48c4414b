import { account, app_id, kit, named, scope } from '../client.mjs';
import { changes, required, whole } from './preset.mjs';
import { UUID, page } from './values.mjs';

export default async function () {
  await named('get-presets required', () => kit.presets.get(app_id, account));
  await named('get-presets all', () => kit.presets.get(app_id, { ...account, ...page, search: 'host' }));
  await named('get-presets-preset_id both', () => kit.presets.getPresetByID(UUID, scope));

  await named('post-presets required', () => kit.presets.create(app_id, { ...account, ...required }));
  await named('post-presets all', () => kit.presets.create(app_id, { ...account, ...whole }));
  await named('put-presets-preset_id required', () => kit.presets.replacePresetByID(UUID, { ...scope, ...required }));
  await named('put-presets-preset_id all', () => kit.presets.replacePresetByID(UUID, { ...scope, ...whole }));

  await named('patch-presets-preset_id required', () => kit.presets.update(UUID, scope));
  await named('patch-presets-preset_id all', () => kit.presets.update(UUID, { ...scope, ...changes }));
  await named('patch-presets-preset_id null', () =>
    kit.presets.update(UUID, { ...scope, config: { livestream_viewer_qualities: null } }),
  );
  await named('delete-presets-preset_id both', () => kit.presets.delete(UUID, scope));
}
