// Runs the tests of a module: `node run.mjs MODULE [NAME]`. Each exported function is a test. NAME selects those that contain it.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { start } from "./peer.mjs";

const PATIENCE = 60_000; // milliseconds for one test; most take less than a hundred
const [path, selected = ""] = process.argv.slice(2);
if (!process.env.RTK_SANDBOX_URL) throw new Error("RTK_SANDBOX_URL is not set: run tests/wasm/run");
process.env.RTK_PEER_URL = await start();

let current = "loading the module";
const fail = (reason) => {
    console.error(`test ${current} ... FAILED\n${reason?.stack ?? reason}`);
    process.exit(1);
};
// A panic ends the function without settling its promise.
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

const tests = createRequire(import.meta.url)(resolve(path));
const names = Object.keys(tests).filter((name) => name.includes("_") && !name.startsWith("__") && name.includes(selected));
for (const name of names) {
    current = name;
    const began = performance.now();
    const timer = setTimeout(() => fail(`not over after ${PATIENCE} ms`), PATIENCE);
    await tests[name]();
    clearTimeout(timer);
    console.log(`test ${name} ... ok (${Math.round(performance.now() - began)} ms)`);
}
if (names.length === 0) fail("the module has no tests of this name");
console.log(`${names.length} tests passed`);
process.exit(0);
