// Calls every RealtimeKit method of the official client like `tests/tests/witness/calls`: with the required fields and with all
// fields. The responses are ignored.

import { uncalled } from './client.mjs';

for (const family of ['rest', 'meetings', 'participants', 'presets', 'active_session', 'sessions', 'recordings', 'livestreams']) {
  await (await import(`./wire/${family}.mjs`)).default();
}
const left = uncalled();
if (left.length > 0) throw new Error(`never called: ${left.join(', ')}`);
