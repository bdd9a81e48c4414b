# Runs the Worker in workerd, the runtime of Workers, on loopback. `run` puts the files beside this one.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "worker", worker = .worker),
    # What `fetch` reaches. Workers in workerd reach no loopback address otherwise.
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "worker")],
);

const worker :Workerd.Worker = (
  modules = [
    (name = "shim.mjs", esModule = embed "shim.mjs"),
    (name = "live_sessions_bg.js", esModule = embed "live_sessions_bg.js"),
    (name = "live_sessions_bg.wasm", wasm = embed "live_sessions_bg.wasm"),
    # SNIPPETS: `run` puts the JavaScript here that crates bring.
  ],
  compatibilityDate = "2026-07-01",
  bindings = [
    (name = "CLOUDFLARE_API_TOKEN", fromEnvironment = "RTK_TOKEN"),
    (name = "CLOUDFLARE_BASE_URL", fromEnvironment = "RTK_SANDBOX_URL"),
    (name = "CLOUDFLARE_ACCOUNT_ID", fromEnvironment = "RTK_ACCOUNT_ID"),
    (name = "CLOUDFLARE_APP_ID", fromEnvironment = "RTK_APP_ID"),
  ],
);
