// Loads the module and passes requests to it, as the program worker-build does for `wrangler deploy`.
import * as glue from "./live_sessions_bg.js";
import module from "./live_sessions_bg.wasm";

const { exports } = new WebAssembly.Instance(module, { "./live_sessions_bg.js": glue });
glue.__wbg_set_wasm(exports);
exports.__wbindgen_start?.();

export default { fetch: (request, env, context) => glue.fetch(request, env, context) };
