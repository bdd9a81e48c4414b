// Signs deliveries as RealtimeKit does, with nothing but Node, and prints them as JSON: the public key, and for each body its bytes and its
// signature in base64.

import crypto from 'node:crypto';

const { publicKey, privateKey } = crypto.generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const meeting = { id: 'm-1', sessionId: 's-1', title: 'Grüße, 世界 🌍', status: 'LIVE', endedAt: null };
const bodies = [
  JSON.stringify({ event: 'meeting.started', meeting }),
  // The same event in other bytes: the signature is over the bytes.
  JSON.stringify({ event: 'meeting.started', meeting }, null, 2),
  JSON.stringify({ event: 'meeting.ended', meeting, reason: 'HOST_ENDED_MEETING' }),
];
const deliveries = bodies.map((body) => {
  const sign = crypto.createSign('RSA-SHA256');
  sign.update(body);
  sign.end();
  return { body: Buffer.from(body).toString('base64'), signature: sign.sign(privateKey, 'base64') };
});
console.log(JSON.stringify({ publicKey, deliveries }));
