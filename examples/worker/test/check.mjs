// Asks the Worker for the live sessions and compares them with those that the sandbox lists: `node check.mjs WORKERD CONFIG`.
import assert from "node:assert/strict";
import { withWorkerd } from "../../../tests/wasm/workerd.mjs";

const [workerd, config] = process.argv.slice(2);
const sandbox = process.env.RTK_SANDBOX_URL;
const account = "5a4db0c0ffee00000000000000000001";
const kit = `${sandbox}/accounts/${account}/realtime/kit`;
const read = async (url) => (await fetch(url, { headers: { authorization: "Bearer sandbox" } })).json();
const app = (await read(`${kit}/apps`)).data[0].id;
const expected = (await read(`${kit}/${app}/sessions?status=LIVE`)).data.sessions;
assert.ok(expected.length > 0, "the sandbox has a live session");

/** Runs `check` with the URL of the Worker, which has `token` as its secret. */
const withWorker = (token, check) =>
    withWorkerd(workerd, config, { RTK_TOKEN: token, RTK_ACCOUNT_ID: account, RTK_APP_ID: app }, check);

await withWorker("sandbox", async (url) => {
    // Several at once, because what belongs to one request must not be used by another one.
    const responses = await Promise.all(Array.from({ length: 20 }, () => fetch(url)));
    for (const response of responses) {
        assert.equal(response.status, 200);
        assert.match(response.headers.get("content-type"), /^application\/json/);
        const live = await response.json();
        assert.deepEqual(live.map(({ id }) => id), expected.map(({ id }) => id));
        assert.equal(live[0].title, expected[0].meeting_display_name);
        assert.equal(live[0].participants, expected[0].live_participants);
    }

    // A retry sleeps in the request that it belongs to.
    const fault = JSON.stringify({ fault: "status", status: 503, times: 4, operation: "GetSessions" });
    const headers = { "content-type": "application/json" };
    const failed = await fetch(sandbox.replace("/client/v4", "/sandbox/faults"), { method: "POST", headers, body: fault });
    assert.ok(failed.ok, await failed.text());
    const retried = await Promise.all(Array.from({ length: 4 }, () => fetch(url)));
    assert.deepEqual(retried.map(({ status }) => status), [200, 200, 200, 200]);
});

await withWorker("a-wrong-token", async (url) => {
    const response = await fetch(url);
    assert.equal(response.status, 502);
    const text = await response.text();
    assert.ok(!text.includes("a-wrong-token"), text);
});

console.log(`the Worker lists ${expected.length} live session(s)`);
