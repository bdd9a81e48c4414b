# Runs the tests in workerd, the runtime of Workers. `tests/wasm/run` puts the files beside this one.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "tests", worker = .tests),
    # What `fetch` reaches: loopback only.
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "tests")],
);

const tests :Workerd.Worker = (
  modules = [
    (name = "shim.mjs", esModule = embed "shim.mjs"),
    (name = "suite_bg.js", esModule = embed "suite_bg.js"),
    (name = "suite_bg.wasm", wasm = embed "suite_bg.wasm"),
  ],
  compatibilityDate = "2026-07-01",
  bindings = [
    (name = "RTK_SANDBOX_URL", fromEnvironment = "RTK_SANDBOX_URL"),
    (name = "RTK_PEER_URL", fromEnvironment = "RTK_PEER_URL"),
  ],
);
