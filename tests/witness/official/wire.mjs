// Every RealtimeKit method of the official client, called as `tests/tests/witness/calls` calls ours: once with what is required,
// once with all. What comes back does not matter.

import { uncalled } from './client.mjs';

for (const family of ['rest', 'meetings', 'participants', 'presets', 'active_session', 'sessions', 'recordings', 'livestreams']) {
  await (await import(`./wire/${family}.mjs`)).default();
}
const left = uncalled();
if (left.length > 0) throw new Error(`never called: ${left.join(', ')}`);
