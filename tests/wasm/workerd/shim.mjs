// Runs the test that the path of a request names, and responds with 204. Without a name, responds with the names of all tests.
import * as glue from "./suite_bg.js";
import module from "./suite_bg.wasm";

const { exports } = new WebAssembly.Instance(module, { "./suite_bg.js": glue });
glue.__wbg_set_wasm(exports);
exports.__wbindgen_start();

export default {
    async fetch(request, env) {
        globalThis.process = { env: { RTK_SANDBOX_URL: env.RTK_SANDBOX_URL, RTK_PEER_URL: env.RTK_PEER_URL } };
        const name = new URL(request.url).pathname.slice(1);
        if (name === "") return Response.json(Object.keys(glue));
        await glue[name]();
        return new Response(null, { status: 204 });
    },
};
