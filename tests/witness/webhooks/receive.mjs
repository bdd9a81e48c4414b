// A receiver of webhooks that verifies by the documented recipe, with nothing but Node: `createVerify('RSA-SHA256')` over the raw body, with the
// key from the well-known address. Responds with 200 if the signature is right, and with 401 otherwise.
//
//   node receive.mjs KEY_URL
//
// Prints its URL, and serves until its standard input ends.

import crypto from 'node:crypto';
import http from 'node:http';

const { data } = await (await fetch(process.argv[2])).json();

const server = http.createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const verify = crypto.createVerify('RSA-SHA256');
  verify.update(body);
  verify.end();
  const right = verify.verify(data.publicKey, request.headers['rtk-signature'] ?? '', 'base64');
  response.writeHead(right ? 200 : 401).end();
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
process.stdin.resume().on('end', () => process.exit(0));
