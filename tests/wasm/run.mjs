// Runs the tests of a module: `node run.mjs node MODULE [NAME]`, or `node run.mjs workerd CONFIG [NAME]`. Each exported function is a test.
// NAME selects those that contain it.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { start } from "./peer.mjs";
import { withWorkerd } from "./workerd.mjs";

const PATIENCE = 120_000; // milliseconds for one test; most take less than a hundred
const [runtime, path, selected = ""] = process.argv.slice(2);
if (!process.env.RTK_SANDBOX_URL) throw new Error("RTK_SANDBOX_URL is not set: run tests/wasm/run");
process.env.RTK_PEER_URL = await start();

/** Runs the tests with these names by `test`, one after the other, because faults of the sandbox apply to all that it serves. */
async function run(exports, test) {
    const names = exports.filter((name) => name.includes("_") && !name.startsWith("__") && name.includes(selected));
    if (names.length === 0) throw new Error("the module has no tests of this name");
    for (const name of names) {
        const began = performance.now();
        let timer;
        const late = new Promise((_, reject) => {
            timer = setTimeout(() => reject(new Error(`not over after ${PATIENCE} ms`)), PATIENCE);
        });
        try {
            await Promise.race([test(name), late]);
        } catch (error) {
            throw new Error(`test ${name} ... FAILED`, { cause: error });
        }
        clearTimeout(timer);
        console.log(`test ${name} ... ok (${Math.round(performance.now() - began)} ms)`);
    }
    console.log(`${names.length} tests passed in ${runtime}`);
}

if (runtime === "node") {
    const tests = createRequire(import.meta.url)(resolve(path));
    // A panic ends the function without settling its promise.
    let failed;
    const panicked = new Promise((_, reject) => (failed = reject));
    process.on("uncaughtException", failed);
    process.on("unhandledRejection", failed);
    await run(Object.keys(tests), (name) => Promise.race([tests[name](), panicked]));
} else {
    await withWorkerd(process.env.WORKERD, path, {}, async (url) => {
        const exports = await (await fetch(url)).json();
        await run(exports, async (name) => {
            const response = await fetch(url + name);
            if (response.status !== 204) throw new Error(`${response.status}: ${await response.text()}`);
        });
    });
}
process.exit(0);
